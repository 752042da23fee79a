package now.billing.kernel.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * So many days after the issue date, or after the end of its month.
 *
 * @param days 0 is the day itself
 * @param endOfMonth whether the days count from the last day of the month of issue
 */
public record DueDateRule(int days, boolean endOfMonth) implements Serializable {

    public static final int LONGEST_DAYS = 3_650;

    /**
     * @throws InvalidInput {@code input.out_of_range}
     */
    public DueDateRule {
        if (days < 0 || days > LONGEST_DAYS) {
            throw InvalidInput.value(ProblemCode.OUT_OF_RANGE, "value", days, "limit", LONGEST_DAYS);
        }
    }

    public static DueDateRule days(int days) {
        return new DueDateRule(days, false);
    }

    public static DueDateRule endOfMonthPlus(int days) {
        return new DueDateRule(days, true);
    }

    public LocalDate dueDate(LocalDate issueDate) {
        LocalDate start = endOfMonth ? issueDate.with(TemporalAdjusters.lastDayOfMonth()) : issueDate;
        return start.plusDays(days);
    }
}
