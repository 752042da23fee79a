package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.money.Money;
import now.billing.parties.Parties;
import now.billing.payments.Payment;
import now.billing.payments.PaymentMethod;
import now.billing.storage.Ids;
import now.billing.storage.StorageFailure;
import now.billing.storage.TenantSql;
import now.billing.testing.Books;
import org.junit.jupiter.api.Test;

/** The ledger is a customer's account: it gives statements, and every source posts once. */
class AccountLedgerIT extends SettlementCase {
    @Test
    void theLedgerGivesTheStatementOfAPeriod() {
        IssuedRecord invoice = issued("Zeta Works");
        UUID customer = invoice.customerId();
        post(customer, LedgerEntry.Type.INVOICE, Books.DAY, "100.00");
        post(customer, LedgerEntry.Type.PAYMENT, Books.DAY.plusDays(5), "-30.00");
        post(customer, LedgerEntry.Type.INVOICE, Books.DAY.plusDays(10), "11.90");
        work.run(tenant, sql -> {
            Ledger ledger = new Ledger(sql);
            LocalDate from = Books.DAY.plusDays(5);
            assertThat(ledger.balanceBefore(customer, Books.EUR, from).plain()).isEqualTo("100.00");
            assertThat(ledger.movements(customer, Books.EUR, from, Books.DAY.plusDays(10)))
                    .extracting(AccountMovement::entry)
                    .extracting(entry ->
                            entry.debit().plain() + "/" + entry.credit().plain())
                    .containsExactly("0.00/30.00", "11.90/0.00");
            assertThat(ledger.balance(customer, Books.EUR).plain()).isEqualTo("81.90");
            assertThat(ledger.currencies(customer)).containsExactly(Books.EUR);
        });
    }

    @Test
    void aPaymentWithoutAReferenceIsToldByItsMethodAndOldLabelsAreReadLikeNewOnes() {
        IssuedRecord invoice = issued("Theta Works");
        UUID customer = invoice.customerId();
        work.run(tenant, sql -> {
            post(sql, payment(sql, customer, ""), "");
            post(sql, payment(sql, customer, ""), "CASH");
            post(sql, payment(sql, customer, "CASH"), "CASH");
        });
        work.run(
                tenant,
                sql -> assertThat(new Ledger(sql).movements(customer, Books.EUR, Books.DAY, Books.DAY))
                        .extracting(AccountMovement::label, AccountMovement::method)
                        .containsExactly(
                                tuple("", PaymentMethod.CASH),
                                tuple("", PaymentMethod.CASH),
                                tuple("CASH", PaymentMethod.CASH)));
    }

    private static void post(TenantSql sql, Payment payment, String label) {
        new Ledger(sql)
                .post(new LedgerEntry(
                        Ids.next(),
                        payment.customerId(),
                        LedgerEntry.Type.PAYMENT,
                        payment.receivedOn(),
                        payment.amount().negated(),
                        "PAYMENT",
                        payment.id(),
                        label,
                        Books.AT));
    }

    @Test
    void theSameSourcePostsOnce() {
        IssuedRecord invoice = issued("Eta Works");
        LedgerEntry entry = new LedgerEntry(
                Ids.next(),
                invoice.customerId(),
                LedgerEntry.Type.INVOICE,
                Books.DAY,
                invoice.toPay(),
                "INVOICE",
                invoice.ref().id(),
                invoice.number().value(),
                Books.AT);
        work.run(tenant, sql -> new Ledger(sql).post(entry));
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    new Ledger(sql).post(entry);
                    sql.flush();
                }))
                .isInstanceOf(StorageFailure.class);
    }

    @Test
    void whatIsCreditedIsNoLongerInvoiced() {
        UUID customer = issued("Iota Works").customerId();
        LocalDate january = LocalDate.of(2031, 1, 15);
        post(customer, LedgerEntry.Type.INVOICE, january, "100.00");
        post(customer, LedgerEntry.Type.CREDIT_NOTE, january, "-100.00");
        post(customer, LedgerEntry.Type.INVOICE, january.plusDays(1), "90.00");
        List<Figures.Month> months =
                work.as(tenant, sql -> new Figures(sql).months(Books.EUR, january.withDayOfMonth(1)));
        assertThat(months)
                .singleElement()
                .satisfies(month -> assertThat(month.invoiced().plain()).isEqualTo("90.00"));
    }

    @Test
    void aCustomerWithDocumentsCannotBeRemoved() {
        IssuedRecord invoice = issued("Theta Works");
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    Parties customers = new Parties(sql);
                    customers.remove(customers
                            .find(PartyRole.CUSTOMER, invoice.customerId())
                            .orElseThrow());
                }))
                .isInstanceOf(PersistenceException.class);
    }

    private void post(UUID customer, LedgerEntry.Type type, LocalDate on, String amount) {
        work.run(
                tenant,
                sql -> new Ledger(sql)
                        .post(new LedgerEntry(
                                Ids.next(),
                                customer,
                                type,
                                on,
                                Money.parse(amount, Books.EUR),
                                "TEST",
                                Ids.next(),
                                "Test",
                                Books.AT)));
    }
}
