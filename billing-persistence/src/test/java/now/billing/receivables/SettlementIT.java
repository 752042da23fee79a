package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.settlement.OpenItem;
import now.billing.kernel.settlement.SettlementState;
import now.billing.parties.Parties;
import now.billing.payments.Payment;
import now.billing.payments.PaymentReversal;
import now.billing.payments.Payments;
import now.billing.storage.Ids;
import now.billing.storage.StorageFailure;
import now.billing.storage.TenantSql;
import now.billing.storage.Violations;
import now.billing.testing.Books;
import org.junit.jupiter.api.Test;

class SettlementIT extends SettlementCase {
    @Test
    void whatIsAllocatedIsCountedAndWhatIsReversedIsCountedBack() {
        IssuedRecord invoice = issued("Alpha Works");
        Payment payment = pay(invoice.customerId(), "20.00");
        Allocation first = allocation(payment, invoice.ref(), "11.90");

        DocumentStanding paid = allocate(first, payment);
        assertThat(paid.settlement()).isEqualTo(SettlementState.PAID);
        assertThat(paid.paidOn()).isEqualTo(Books.DAY);
        assertThat(left(payment)).isEqualTo("8.10");

        DocumentStanding open = allocate(first.reversed(Books.DAY, Books.BY, Books.AT), payment);
        assertThat(open.settlement()).isEqualTo(SettlementState.OPEN);
        assertThat(open.paidOn()).isNull();
        assertThat(left(payment)).isEqualTo("20.00");
        int standing =
                work.as(tenant, sql -> allocations(sql).standing(payment.id()).size());
        assertThat(standing).isZero();
        int all = work.as(tenant, sql -> allocations(sql).of(invoice.ref()).size());
        assertThat(all).isEqualTo(2);
        assertThat(drift()).isEmpty();
    }

    @Test
    void theDayOfPaymentIsTheLatestReceiptWhateverWasRecordedLast() {
        IssuedRecord invoice = issued("Iota Works");
        Payment late = pay(invoice.customerId(), "10.00", Books.DAY.plusDays(9));
        Payment early = pay(invoice.customerId(), "1.90", Books.DAY);
        Payment earliest = pay(invoice.customerId(), "10.00", Books.DAY.minusDays(3));
        Allocation first = allocation(late, invoice.ref(), "10.00");
        allocate(first, late);
        DocumentStanding paid = allocate(allocation(early, invoice.ref(), "1.90"), early);
        assertThat(paid.paidOn()).as("recorded last, received first").isEqualTo(Books.DAY.plusDays(9));

        DocumentStanding open = allocate(first.reversed(Books.DAY.plusDays(10), Books.BY, Books.AT), late);
        assertThat(open.paidOn()).isNull();
        DocumentStanding again = allocate(allocation(earliest, invoice.ref(), "10.00"), earliest);
        assertThat(again.paidOn()).as("what was taken back does not count").isEqualTo(Books.DAY);
    }

    @Test
    void anAllocationIsTakenBackOnceOnly() {
        IssuedRecord invoice = issued("Beta Works");
        Payment payment = pay(invoice.customerId(), "5.00");
        Allocation first = allocation(payment, invoice.ref(), "5.00");
        allocate(first, payment);
        allocate(first.reversed(Books.DAY, Books.BY, Books.AT), payment);
        assertThatThrownBy(() -> allocate(first.reversed(Books.DAY, Books.BY, Books.AT), payment))
                .isInstanceOf(StorageFailure.class)
                .satisfies(refused -> assertThat(Violations.constraint(refused)).contains("allocation_reversed_once"));
        assertThat(drift()).isEmpty();
    }

    @Test
    void openItemsComeOldestDueFirstAndLeaveWhenPaid() {
        List<DocumentRef> refs = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            UUID customer = books.customer("Gamma Works");
            List<DocumentRef> all = new ArrayList<>();
            for (int days : List.of(30, 10, 20)) {
                all.add(books.issue(books.draft(
                                customer,
                                Books.content(1).toBuilder()
                                        .dueDate(Books.DAY.plusDays(days))
                                        .build()))
                        .ref());
            }
            return all;
        });
        UUID customer = standing(refs.get(0)).customerId();
        assertThat(openRefs(customer)).containsExactly(refs.get(1), refs.get(2), refs.get(0));
        Payment payment = pay(customer, "11.90");
        allocate(allocation(payment, refs.get(2), "11.90"), payment);
        assertThat(openRefs(customer)).containsExactly(refs.get(1), refs.get(0));
    }

    @Test
    void theAccountsLockLetsOnlyOneSettleAtATime() throws Exception {
        IssuedRecord invoice = issued("Delta Works");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger won = new AtomicInteger();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> work.run(tenant, sql -> settleIfOpen(sql, invoice, won))));
            }
            for (Future<?> each : all) {
                each.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(won).as("the invoice is paid once").hasValue(1);
        assertThat(standing(invoice.ref()).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(drift()).isEmpty();
    }

    private void settleIfOpen(TenantSql sql, IssuedRecord invoice, AtomicInteger won) {
        new Parties(sql).lockAccount(invoice.customerId());
        DocumentStanding now = new Standings(sql).find(invoice.ref()).orElseThrow();
        if (now.open().isPositive()) {
            Payment payment = new Payments(sql).add(payment(invoice.customerId(), "11.90"));
            allocations(sql).add(allocation(payment, invoice.ref(), "11.90"), payment);
            won.incrementAndGet();
        }
    }

    @Test
    void aPaymentIsReversedOnceAndListedAsReversed() {
        IssuedRecord invoice = issued("Epsilon Works");
        Payment payment = pay(invoice.customerId(), "7.00");
        PaymentReversal reversal =
                new PaymentReversal(Ids.next(), payment.id(), Books.DAY, "Bounced", Books.BY, Books.AT);
        assertThat(work.as(tenant, sql -> new Payments(sql).reverse(reversal)).booleanValue())
                .isTrue();
        PaymentReversal again = new PaymentReversal(Ids.next(), payment.id(), Books.DAY, "Again", Books.BY, Books.AT);
        assertThat(work.as(tenant, sql -> new Payments(sql).reverse(again)).booleanValue())
                .isFalse();
        PaymentRow row = work.as(
                        tenant,
                        sql -> new PaymentLists(sql)
                                .page(ListQuery.of(PaymentTab.ALL, PaymentSort.RECEIVED, true, 10)
                                        .withFilter(ListFilter.ofParty(invoice.customerId()))))
                .items()
                .get(0);
        assertThat(row.reversed()).isTrue();
        assertThat(row.customerName()).isEqualTo("Epsilon Works");
        assertThat(row.unallocated().isZero()).isTrue();
    }

    private String left(Payment payment) {
        return work.as(tenant, sql -> allocations(sql).unallocated(payment).plain());
    }

    private List<DocumentRef> openRefs(UUID customer) {
        return work.as(tenant, sql -> new Standings(sql).openItems(customer, Books.EUR)).stream()
                .map(OpenItem::document)
                .toList();
    }

    private List<DocumentRef> drift() {
        return work.as(tenant, sql -> new StandingDrift(sql).after(null, 1_000).drifted());
    }
}
