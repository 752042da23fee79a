package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.documents.recurring.RecurringInvoices.Due;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.documents.recurring.RecurringSlots;
import now.billing.documents.recurring.RecurringState;
import now.billing.facade.RecurringFacade;
import now.billing.kernel.document.RecurringFacts.Mode;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.schedule.RhythmUnit;
import now.billing.tenancy.Housekeeping;
import org.junit.jupiter.api.Test;

/** What becomes of days that failed, and of mails for which there is no room: nothing that nobody expects. */
class RecurringTriesIT extends RecurringCase {
    private static final Recurrence WEEKLY = new Recurrence(new Rhythm(RhythmUnit.WEEK, 1), LAST_OF_YEAR, null, null);

    @Test
    void aCustomerWhoComesBackGetsNoneOfTheDaysMeanwhile() {
        UUID id = recurring(WEEKLY, Mode.SEND, "Lesson");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        run(morning(LAST_OF_YEAR.plusDays(365)));
        assertThat(count("select count(*)::int as number from recurring_slot")).isEqualTo(1);
        assertThat(standing(id, morning(LAST_OF_YEAR)).state()).isEqualTo(RecurringState.PAUSED);
        archiveCustomer(false);
        run(morning(LAST_OF_YEAR.plusDays(366)));
        assertThat(invoices()).isZero();
    }

    @Test
    void aTryByHandCountsAlthoughItIsPaused() {
        UUID id = recurring(WEEKLY, Mode.ISSUE, "Lesson");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        archiveCustomer(false);
        Instant later = morning(LAST_OF_YEAR.plusDays(2));
        run(later);
        assertThat(invoices()).isZero();
        tryAgain(id, LAST_OF_YEAR);
        Instant due = at(
                later,
                beans -> Objects.requireNonNull(
                        beans.bean(Housekeeping.class).workDue().recurring()));
        assertThat(due).isBefore(later);
        run(later);
        assertThat(invoices()).isEqualTo(1);
        assertThat(standing(id, later).state()).isEqualTo(RecurringState.PAUSED);
    }

    @Test
    void aLateTryIsAskedAgainWhetherItMay() {
        UUID id = recurring(WEEKLY, Mode.ISSUE, "Lesson");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        resume(id);
        assertThat(isHeld(id, Duration.ofMinutes(59))).isFalse();
        assertThat(isHeld(id, Duration.ofMinutes(61))).isTrue();
        pause(id);
        assertThat(isHeld(id, Duration.ofMinutes(61))).isFalse();
        tryAgain(id, LAST_OF_YEAR);
        assertThat(isHeld(id, Duration.ofMinutes(61))).isTrue();
    }

    @Test
    void whatWouldMakeNothingIsNotKept() {
        LocalDate past = Business.NOW.atZone(BERLIN).toLocalDate().minusMonths(3);
        assertThatThrownBy(() -> recurring(monthly(past, 3), Mode.ISSUE, "Rent"))
                .isInstanceOf(InvalidInput.class);
        assertThat(count("select count(*)::int as number from recurring")).isZero();
        recurring(monthly(past, 4), Mode.ISSUE, "Rent");
    }

    @Test
    void whatHasEndedIsNotPaused() {
        UUID id = recurring(monthly(LAST_OF_YEAR, 1), Mode.ISSUE, "Rent");
        run(morning(LAST_OF_YEAR));
        pause(id);
        assertThat(count("select count(*)::int as number from recurring where paused"))
                .isZero();
    }

    @Test
    void whatWaitsForSomebodyIsShownBeforeWhatIsDone() {
        UUID id = recurring(WEEKLY, Mode.ISSUE, "Lesson");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        LocalDate newer = LAST_OF_YEAR.plusDays(7);
        List<RecurringSlot> shown = at(morning(newer), beans -> {
            RecurringSlots slots = beans.bean(RecurringSlots.class);
            assertThat(slots.take(id, newer)).isTrue();
            assertThat(slots.of(id, 2)).extracting(RecurringSlot::dueOn).containsExactly(newer, LAST_OF_YEAR);
            return slots.of(id, 1);
        });
        assertThat(shown).extracting(RecurringSlot::dueOn).containsExactly(LAST_OF_YEAR);
    }

    @Test
    void anInvoiceIsIssuedOnItsDayAndItsMailHasItsTurn() {
        for (int i = 0; i < 3; i++) {
            recurring(monthly(LAST_OF_YEAR, null), Mode.SEND, "Rent");
        }
        run(sweep(morning(LAST_OF_YEAR), step -> {}).set("billing.mail.hourly", "1"));
        assertThat(count("select count(*)::int as number from issued_record")).isEqualTo(3);
        assertThat(count("select count(distinct next_attempt_at)::int as number from delivery"))
                .isEqualTo(3);
        assertThat(count("select extract(epoch from max(next_attempt_at) - min(next_attempt_at))::int as number"
                        + " from delivery"))
                .isEqualTo(Math.toIntExact(Duration.ofHours(2).toSeconds()));
    }

    private boolean isHeld(UUID id, Duration after) {
        Instant now = morning(LAST_OF_YEAR).plus(after);
        return at(now, beans -> beans.bean(RecurringSlots.class).holdFailed(new Due(id, LAST_OF_YEAR), now));
    }

    private void pause(UUID id) {
        business.call(beans -> {
            beans.bean(RecurringFacade.class).pause(id);
            return true;
        });
    }
}
