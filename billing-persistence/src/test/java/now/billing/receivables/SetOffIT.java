package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.OpenItem;
import now.billing.kernel.settlement.SettlementState;
import now.billing.payments.Payment;
import now.billing.payments.PaymentMethod;
import now.billing.payments.Refund;
import now.billing.payments.RefundFacts;
import now.billing.payments.RefundRow;
import now.billing.payments.RefundSort;
import now.billing.payments.RefundTab;
import now.billing.payments.Refunds;
import now.billing.storage.StorageFailure;
import now.billing.storage.TenantSql;
import now.billing.storage.Violations;
import now.billing.testing.Books;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit is set off and paid out as facts that are added, and taken back once. */
class SetOffIT extends SettlementCase {
    private IssuedRecord invoice;
    private IssuedRecord credit;

    @BeforeEach
    void issue() {
        UUID customer = work.as(tenant, sql -> new Books(tenant, sql).customer("Returned Works"));
        invoice = work.as(tenant, sql -> new Books(tenant, sql).issued(customer, Books.content(1)));
        credit = work.as(tenant, sql -> new Books(tenant, sql).issued(customer, Books.credit(2)));
    }

    @Test
    void bothDocumentsMoveByTheSameAmountAndBack() {
        SetOff part = setOff("11.90");
        add(part);
        assertThat(standing(invoice.ref()).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(standing(invoice.ref()).paidOn()).isEqualTo(Books.DAY);
        assertThat(standing(credit.ref()).open().plain()).isEqualTo("-11.90");
        assertThat(credits()).extracting(OpenItem::open).containsExactly(eur("11.90"));

        add(part.reversed(Books.DAY.plusDays(1), Books.BY, Books.AT));
        assertThat(standing(invoice.ref()).open().plain()).isEqualTo("11.90");
        assertThat(standing(credit.ref()).open().plain()).isEqualTo("-23.80");
        SetOffRow row = work.as(tenant, sql -> setOffs(sql).of(credit.ref())).get(0);
        assertThat(row.reversed()).isTrue();
        assertThat(row.documentNumber()).isEqualTo(invoice.number());
        List<SetOffRow> ofInvoice = work.as(tenant, sql -> setOffs(sql).of(invoice.ref()));
        assertThat(ofInvoice).containsExactly(row);
        Optional<LocalDate> back = work.as(tenant, sql -> setOffs(sql).latestTakenBack(credit.ref()));
        assertThat(back).contains(Books.DAY.plusDays(1));
        assertThat(drift()).isEmpty();
    }

    @Test
    void isTakenBackOnceOnly() {
        SetOff part = setOff("5.00");
        add(part);
        add(part.reversed(Books.DAY, Books.BY, Books.AT));
        assertRefused("set_off_reversed_once", () -> add(part.reversed(Books.DAY, Books.BY, Books.AT)));
    }

    @Test
    void theDatabaseLetsNoDocumentGiveMoreThanItHas() {
        assertRefused("document_standing_gives_no_more", () -> add(setOff("23.81")));
        assertThat(standing(credit.ref()).open().plain()).isEqualTo("-23.80");
    }

    @Test
    void whatIsPaidOutOfAPaymentIsNoLongerOnAccount() {
        Payment payment = pay(invoice.customerId(), "20.00");
        Refund refund = Refund.of(payment, facts("7.00"), Books.BY, Books.AT);
        work.run(tenant, sql -> new Refunds(sql).add(refund));
        assertThat(row(payment).unallocated().plain()).isEqualTo("13.00");
        assertThat(work.as(tenant, sql -> allocations(sql).unallocated(payment)).plain())
                .isEqualTo("13.00");

        Refund back = refund.reversed(Books.DAY, "Returned", Books.BY, Books.AT);
        work.run(tenant, sql -> new Refunds(sql).add(back));
        assertThat(row(payment).unallocated().plain()).isEqualTo("20.00");
        RefundRow found =
                work.as(tenant, sql -> new Refunds(sql).find(refund.id()).orElseThrow());
        assertThat(found.refund()).isEqualTo(refund);
        assertThat(found.reversal()).isNotNull();
        assertRefused(
                "refund_reversed_once",
                () -> work.run(
                        tenant, sql -> new Refunds(sql).add(refund.reversed(Books.DAY, "Again", Books.BY, Books.AT))));
        List<RefundRow> page = work.as(
                tenant,
                sql -> new Refunds(sql)
                        .page(ofCustomer(RefundTab.ALL, RefundSort.CREATED))
                        .items());
        assertThat(page).containsExactly(found);
    }

    private static RefundFacts facts(String amount) {
        return new RefundFacts(eur(amount), Books.DAY, PaymentMethod.CASH, "", "");
    }

    private PaymentRow row(Payment payment) {
        return work.as(tenant, sql -> new PaymentLists(sql).page(ofCustomer(PaymentTab.ALL, PaymentSort.RECEIVED)))
                .items()
                .get(0);
    }

    private <T extends Enum<T>, S extends Enum<S>> ListQuery<T, S> ofCustomer(T tab, S sort) {
        return ListQuery.of(tab, sort, true, 10).withFilter(ListFilter.ofParty(invoice.customerId()));
    }

    private SetOff setOff(String amount) {
        return SetOff.of(credit.ref(), invoice.ref(), eur(amount), Books.DAY, Books.BY, Books.AT);
    }

    private void add(SetOff setOff) {
        work.run(tenant, sql -> setOffs(sql).add(setOff));
    }

    private List<OpenItem> credits() {
        return work.as(tenant, sql -> new Standings(sql).credits(invoice.customerId(), Books.EUR));
    }

    private List<DocumentRef> drift() {
        return work.as(tenant, sql -> new StandingDrift(sql).after(null, 1_000).drifted());
    }

    private static void assertRefused(String constraint, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOf(StorageFailure.class)
                .satisfies(refused -> assertThat(Violations.constraint(refused)).contains(constraint));
    }

    private static SetOffs setOffs(TenantSql sql) {
        return new SetOffs(sql, new Standings(sql));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, Books.EUR);
    }
}
