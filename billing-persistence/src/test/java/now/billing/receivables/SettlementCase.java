package now.billing.receivables;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.payments.Payment;
import now.billing.payments.PaymentFacts;
import now.billing.payments.PaymentMethod;
import now.billing.payments.Payments;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Invoices and payments of one tenant, one database for each class of tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SettlementCase {
    static final int THREADS = 8;

    UnitsOfWork work;
    TenantCode tenant;

    @BeforeAll
    void start() {
        TestDatabase database = TestDatabase.fresh();
        tenant = database.tenant();
        work = new UnitsOfWork(database, THREADS);
        work.run(tenant, sql -> new Books(tenant, sql).open());
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    static Payment payment(TenantSql sql, UUID customer, String reference) {
        PaymentFacts facts =
                new PaymentFacts(Money.parse("1.00", Books.EUR), Books.DAY, PaymentMethod.CASH, reference, "");
        return new Payments(sql).add(Payment.record(customer, facts, Books.BY, Books.AT));
    }

    IssuedRecord issued(String customer) {
        return work.as(tenant, sql -> new Books(tenant, sql).issued(customer));
    }

    static Payment payment(UUID customer, String amount) {
        Money money = Money.parse(amount, Books.EUR);
        return Payment.record(
                customer, new PaymentFacts(money, Books.DAY, PaymentMethod.CASH, "", ""), Books.BY, Books.AT);
    }

    Payment pay(UUID customer, String amount) {
        return work.as(tenant, sql -> new Payments(sql).add(payment(customer, amount)));
    }

    Payment pay(UUID customer, String amount, LocalDate receivedOn) {
        PaymentFacts facts = new PaymentFacts(Money.parse(amount, Books.EUR), receivedOn, PaymentMethod.CASH, "", "");
        return work.as(tenant, sql -> new Payments(sql).add(Payment.record(customer, facts, Books.BY, Books.AT)));
    }

    static Allocation allocation(Payment payment, DocumentRef ref, String amount) {
        return Allocation.of(payment.id(), ref, Money.parse(amount, Books.EUR), Books.DAY, Books.BY, Books.AT);
    }

    DocumentStanding allocate(Allocation allocation, Payment payment) {
        return work.as(tenant, sql -> allocations(sql).add(allocation, payment));
    }

    static Allocations allocations(TenantSql sql) {
        return new Allocations(sql, new Standings(sql));
    }

    DocumentStanding standing(DocumentRef ref) {
        return work.as(tenant, sql -> new Standings(sql).find(ref).orElseThrow());
    }
}
