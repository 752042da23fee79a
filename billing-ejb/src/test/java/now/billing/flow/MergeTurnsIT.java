package now.billing.flow;

import static now.billing.flow.Credits.eur;
import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Phaser;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.CustomerRecords;
import now.billing.receivables.Ledger;
import now.billing.receivables.PaymentLists;
import now.billing.receivables.PaymentRow;
import now.billing.receivables.PaymentSort;
import now.billing.receivables.PaymentTab;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** While a customer who has taken in another one is merged itself, what was paid under the oldest id is settled. */
class MergeTurnsIT extends FlowCase {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @RepeatedTest(20)
    void settlingAndMergingWaitForEachOtherInOneOrder(RepetitionInfo round) throws Exception {
        Credits credits = new Credits(business);
        UUID member = another();
        DocumentRef open = issued(member);
        UUID held = paid(member, "30.00");
        UUID counted = paid(member, "40.00", part(open, "40.00"));
        UUID free = paid(member, "50.00");
        List<UUID> both = List.of(another(), another());
        UUID holder = both.get(round.getCurrentRepetition() % 2);
        UUID last = both.get(1 - round.getCurrentRepetition() % 2);
        merge(member, holder);
        List<Runnable> work = List.of(
                () -> merge(holder, last),
                () -> credits.reversePayment(counted),
                () -> credits.allocate(held, part(open, "30.00")),
                () -> credits.reversePayment(free),
                () -> paid(member, "1.00"),
                () -> paid(holder, "1.00", part(open, "1.00")));
        Phaser start = new Phaser(work.size());
        List<String> refused = BillCase.atOnce(work.size(), each -> {
            start.arriveAndAwaitAdvance();
            work.get(each).run();
        });
        assertThat(refused).isEmpty();
        assertThat(texts("select distinct merged_into::text as found from party_account where merged_into is not null"))
                .containsExactly(last.toString());
        assertThat(credits.view(open).open().plain()).isEqualTo("367.60");
        for (UUID each : List.of(member, holder, last)) {
            assertThat(business.call(w -> w.bean(Ledger.class).balance(each, EUR))
                            .plain())
                    .isEqualTo("366.60");
        }
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
        for (UUID each : List.of(member, holder, last)) {
            assertThat(listed(each)).hasSize(5);
        }
    }

    private List<PaymentRow> listed(UUID customer) {
        ListQuery<PaymentTab, PaymentSort> query = ListQuery.of(PaymentTab.ALL, PaymentSort.RECEIVED, true, 50);
        return business.call(w -> w.bean(PaymentLists.class).page(query.withFilter(ListFilter.ofParty(customer))))
                .items();
    }

    private UUID another() {
        return business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
    }

    private void merge(UUID one, UUID other) {
        business.call(w -> w.bean(CustomerRecords.class).merge(one, other));
    }

    private DocumentRef issued(UUID customer) {
        UUID draft = business.call(w ->
                        w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, customer, Business.content(DAY))))
                .id();
        return business.issue(draft).ref();
    }

    private UUID paid(UUID customer, String amount, AllocatePayment... parts) {
        RecordPayment command = new RecordPayment(customer, eur(amount), DAY, "CASH", null, List.of(parts));
        return business.call(w -> w.bean(PaymentSettling.class).record(command));
    }
}
