package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import now.billing.delivery.DeliveryState;
import now.billing.drafting.CreditInvoice;
import now.billing.facade.CreditNoteFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.problem.BillingException;
import now.billing.reminders.Remindable;
import now.billing.reminding.ReminderFacade;
import org.junit.jupiter.api.Test;

/** What becomes of a reminder, its level and its fee when its mail is given up, cancelled or sent again. */
class ReminderMailsIT extends ReminderCase {
    /** No mail fits: each is refused for good. */
    private static final Map<String, String> NONE_FITS = Map.of("billing.mail.megabytes", "0");

    private static final int STEPS = 8;
    private static final int CLICKS = 8;

    @Test
    void whatNobodyGotCostsNothingAndIsTriedAgainTheNextDay() {
        levels(true);
        run(late(7));
        assertThat(open()).isEqualTo(eur("403.60"));
        relay(late(7), NONE_FITS, step -> {});
        assertThat(states()).containsExactly(DeliveryState.FAILED);
        assertThat(open()).isEqualTo(eur("398.60"));
        assertThat(reminders().get(0).waived()).isTrue();
        assertThat(texts("select type as found from document_event where type in"
                        + " ('REMINDED', 'SEND_FAILED', 'FEE_WAIVED', 'SENT') order by id"))
                .containsExactly("REMINDED", "SEND_FAILED", "FEE_WAIVED");
        UUID failed = reminders().get(0).reminder().id();
        assertThatThrownBy(() -> again(failed, 1, late(7))).hasMessageContaining("reminder.not_sent");
        assertThat(preview(late(7)).level()).isEqualTo(1);
        run(late(8));
        relay(late(8));
        assertThat(states()).containsExactly(DeliveryState.FAILED, DeliveryState.SENT);
        assertThat(reminders()).extracting(row -> row.reminder().level()).containsExactly(1, 1);
        assertThat(open()).isEqualTo(eur("403.60"));
        assertThatThrownBy(() -> preview(late(8))).hasMessageContaining(Remindable.ONCE_A_DAY.value());
        run(late(14));
        assertThat(reminders()).extracting(row -> row.reminder().level()).containsExactly(1, 1, 2);
        assertThat(drifting()).isZero();
    }

    @Test
    void whatFailsAgainAndAgainWaitsForAPerson() {
        levels(true);
        for (int day = 7; day < 12; day++) {
            run(late(day));
            relay(late(day), NONE_FITS, step -> {});
        }
        assertThat(reminders()).hasSize(Remindable.MOST_TRIES);
        assertThat(open()).isEqualTo(eur("398.60"));
        // He may on the very day on which one failed.
        send(late(9));
        relay(late(9));
        assertThat(states())
                .containsExactly(DeliveryState.FAILED, DeliveryState.FAILED, DeliveryState.FAILED, DeliveryState.SENT);
        assertThat(open()).isEqualTo(eur("403.60"));
        run(late(14));
        assertThat(reminders().get(4).reminder().level()).isEqualTo(2);
        assertThat(drifting()).isZero();
    }

    @Test
    void whatWasCancelledLeavesItsLevelFree() {
        levels(true);
        run(late(7));
        pay("100.00", late(7));
        relay(late(7));
        assertThat(states()).containsExactly(DeliveryState.CANCELLED);
        run(late(8));
        relay(late(8));
        assertThat(reminders()).extracting(row -> row.reminder().level()).containsExactly(1, 1);
        assertThat(states()).containsExactly(DeliveryState.CANCELLED, DeliveryState.SENT);
        assertThat(open()).isEqualTo(eur("303.60"));
    }

    @Test
    void whereverTheRelayIsKilledTheFeeIsGoneWithTheMailOnly() {
        for (int step = 1; step <= STEPS; step++) {
            String killed = "in " + step;
            found();
            anInvoiceIsDue();
            levels(true);
            run(late(7));
            try {
                relay(late(7), NONE_FITS, each -> {
                    if (each.equals(killed)) {
                        throw new IllegalStateException("killed");
                    }
                });
            } catch (IllegalStateException dead) {
                assertThat(dead).hasMessage("killed");
            }
            theFeeIsOwedUnlessTheMailFailed();
            relay(late(8), NONE_FITS, each -> {});
            assertThat(states().get(0)).isIn(DeliveryState.FAILED, DeliveryState.UNCONFIRMED);
            theFeeIsOwedUnlessTheMailFailed();
            assertThat(drifting()).isZero();
        }
    }

    private void theFeeIsOwedUnlessTheMailFailed() {
        boolean failed = states().get(0) == DeliveryState.FAILED;
        assertThat(open()).isEqualTo(eur(failed ? "398.60" : "403.60"));
        assertThat(reminders().get(0).waived()).isEqualTo(failed);
    }

    @Test
    void whoGotItOnceOwesItsFeeWhateverBecomesOfASecondMail() {
        levels(true);
        run(late(7));
        relay(late(7));
        again(reminders().get(0).reminder().id(), 1, late(8));
        pay("398.60", late(8));
        relay(late(8));
        assertThat(states()).containsExactly(DeliveryState.SENT, DeliveryState.CANCELLED);
        assertThat(open()).isEqualTo(eur("5.00"));
        again(late(9), DeliveryState.SENT);
    }

    private void again(Instant now, DeliveryState first) {
        assertThat(states().get(0)).isEqualTo(first);
        UUID id = reminders().get(0).reminder().id();
        assertThatThrownBy(() -> again(id, 2, now)).hasMessageContaining(Remindable.PAID.value());
    }

    @Test
    void aLetterThatAsksForAWaivedFeeIsNotSentAgain() {
        levels(true);
        run(late(7));
        relay(late(7));
        UUID first = reminders().get(0).reminder().id();
        at(late(8), beans -> {
            beans.bean(ReminderFacade.class).waive(first, "Goodwill");
            return true;
        });
        assertThatThrownBy(() -> again(first, 1, late(8))).hasMessageContaining("reminder.fee_waived");
        run(late(14));
        relay(late(14));
        assertThat(open()).isEqualTo(eur("403.60"));
        assertThatThrownBy(() -> again(first, 1, late(14))).hasMessageContaining("reminder.fee_waived");
    }

    @Test
    void aMailThatWaitsAsksForNoFeeThatWasWaivedMeanwhile() {
        levels(true);
        run(late(7));
        relay(late(7));
        UUID first = reminders().get(0).reminder().id();
        again(first, 1, late(14));
        at(late(14), beans -> {
            beans.bean(ReminderFacade.class).waive(first, "Goodwill");
            return true;
        });
        run(late(14));
        relay(late(14));
        assertThat(states()).containsExactly(DeliveryState.SENT, DeliveryState.CANCELLED, DeliveryState.SENT);
    }

    @Test
    void anInvoiceThatWasTakenBackIsNotRemindedOfAgain() {
        levels(true);
        run(late(7));
        relay(late(7));
        at(late(8), beans -> {
            CreditNoteFacade credits = beans.bean(CreditNoteFacade.class);
            UUID draft = credits.credit(CreditInvoice.whole(invoice, "Wrong")).id();
            return credits.issue(new IssueDocument(draft, null));
        });
        UUID id = reminders().get(0).reminder().id();
        assertThatThrownBy(() -> again(id, 1, late(8))).hasMessageContaining(Remindable.CANCELLED.value());
    }

    @Test
    void whoClicksTwiceSendsOneMail() {
        levels(true);
        run(late(7));
        relay(late(7));
        UUID id = reminders().get(0).reminder().id();
        ExecutorService threads = Executors.newFixedThreadPool(CLICKS);
        try {
            List<CompletableFuture<Boolean>> clicks = IntStream.range(0, CLICKS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> isTaken(id), threads))
                    .toList();
            assertThat(clicks.stream().filter(CompletableFuture::join)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        relay(late(8));
        assertThatThrownBy(() -> again(id, 1, late(8))).hasMessageContaining("delivery.repeated");
        again(id, 2, late(8));
        assertThat(states()).containsExactly(DeliveryState.SENT, DeliveryState.SENT, DeliveryState.QUEUED);
    }

    private boolean isTaken(UUID id) {
        try {
            again(id, 1, late(8));
            return true;
        } catch (BillingException second) {
            return false;
        }
    }

    private void again(UUID reminder, int seen, Instant now) {
        at(now, beans -> beans.bean(ReminderFacade.class).sendAgain(reminder, seen));
    }

    private List<DeliveryState> states() {
        return deliveries().stream().map(each -> each.state()).toList();
    }
}
