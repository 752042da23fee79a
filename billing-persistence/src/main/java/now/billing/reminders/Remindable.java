package now.billing.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice as reminding sees it at this moment, and the law of when it is reminded (ADR 0088).
 *
 * @param open what is still to be paid, late fees with it
 * @param fees late fees that were not waived
 * @param reached the level of the last reminder that counts; 0 before the first
 * @param remindedOn the day of the last reminder that counts, or null
 * @param tries how many reminders of the next level did not go out
 * @param triedOn the day of the last reminder, whatever became of it, or null
 * @param nextDays after how many days the next level is reached; null where there is none any more
 * @param automatic whether the next level is sent by itself
 */
public record Remindable(
        DocumentRef ref,
        DocumentNumber number,
        UUID customerId,
        String customerName,
        @Nullable LocalDate dueOn,
        Money open,
        Money fees,
        boolean cancelled,
        boolean customerHeld,
        boolean held,
        int reached,
        @Nullable LocalDate remindedOn,
        int tries,
        @Nullable LocalDate triedOn,
        @Nullable Integer nextDays,
        boolean automatic) {
    public static final ProblemCode CANCELLED = ProblemCode.of("reminder.invoice_cancelled");
    public static final ProblemCode PAID = ProblemCode.of("reminder.invoice_paid");
    public static final ProblemCode CUSTOMER_HELD = ProblemCode.of("reminder.customer_held");
    public static final ProblemCode HELD = ProblemCode.of("reminder.invoice_held");
    public static final ProblemCode NOT_OVERDUE = ProblemCode.of("reminder.not_overdue");
    public static final ProblemCode NO_LEVEL_LEFT = ProblemCode.of("reminder.no_level_left");
    public static final ProblemCode ONCE_A_DAY = ProblemCode.of("reminder.once_a_day");
    public static final ProblemCode NOT_REACHED = ProblemCode.of("reminder.level_not_reached");

    /** How often a level is tried by itself, on one day each: what fails more often waits for a person. */
    public static final int MOST_TRIES = 3;

    /** What is open of the invoice itself: nobody is reminded of a fee alone. */
    public Money owed() {
        return open.minus(fees);
    }

    /** The level that comes next. */
    public int next() {
        return reached + 1;
    }

    /** How many days it is late; 0 where it is not, or has no due date. */
    public int daysLate(LocalDate today) {
        return dueOn == null || !dueOn.isBefore(today) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today));
    }

    /** Why no reminder may go out for it, whatever day it is. */
    public Optional<Problem> stopped() {
        if (cancelled) {
            return Optional.of(Problem.of(CANCELLED, "number", number));
        }
        if (!owed().isPositive()) {
            return Optional.of(Problem.of(PAID, "number", number));
        }
        if (customerHeld) {
            return Optional.of(Problem.of(CUSTOMER_HELD, "name", customerName));
        }
        return held ? Optional.of(Problem.of(HELD, "number", number)) : Optional.empty();
    }

    /** Why nobody may remind today; the days of the level are for lists and for what goes by itself. */
    public Optional<Problem> refusal(LocalDate today) {
        Optional<Problem> stopped = stopped();
        if (stopped.isPresent()) {
            return stopped;
        }
        if (daysLate(today) == 0) {
            return Optional.of(Problem.of(NOT_OVERDUE, "number", number));
        }
        if (nextDays == null) {
            return Optional.of(Problem.of(NO_LEVEL_LEFT, "number", number, "level", reached));
        }
        return remindedOn != null && !remindedOn.isBefore(today)
                ? Optional.of(Problem.of(ONCE_A_DAY, "number", number, "date", remindedOn))
                : Optional.empty();
    }

    /** Whether the system may remind of it today, as far as earlier tries go. */
    public boolean goesByItself(LocalDate today) {
        return automatic && tries < MOST_TRIES && (triedOn == null || triedOn.isBefore(today));
    }

    /** Why it is not due today. */
    public Optional<Problem> notDue(LocalDate today) {
        Optional<Problem> refusal = refusal(today);
        if (refusal.isPresent()) {
            return refusal;
        }
        return nextDays != null && daysLate(today) < nextDays
                ? Optional.of(Problem.of(NOT_REACHED, "number", number, "days", nextDays))
                : Optional.empty();
    }
}
