package now.billing.kernel.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * When what is issued on a day is due: so many days after it, so many after the end of its month, or on a fixed day of
 * a month.
 *
 * @param days 0 is the day itself; not counted for a fixed day
 * @param dayOfMonth 1 to 31, in a shorter month its last day; counts for a fixed day only
 * @param months how many months after that of the issue a fixed day is meant; 0 for the next such day
 */
public record DueDateRule(Counted counted, int days, int dayOfMonth, int months) implements Serializable {

    /** What is counted. */
    public enum Counted {
        DAYS,
        END_OF_MONTH,
        DAY_OF_MONTH
    }

    public static final int LONGEST_DAYS = 3_650;
    public static final int LAST_DAY = 31;
    public static final int MOST_MONTHS = 12;

    /**
     * @throws InvalidInput {@code input.out_of_range}
     */
    public DueDateRule {
        within(days, 0, LONGEST_DAYS);
        within(months, 0, MOST_MONTHS);
        within(dayOfMonth, counted == Counted.DAY_OF_MONTH ? 1 : 0, LAST_DAY);
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw InvalidInput.value(ProblemCode.OUT_OF_RANGE, "value", value, "limit", value < least ? least : most);
        }
    }

    public static DueDateRule days(int days) {
        return new DueDateRule(Counted.DAYS, days, 0, 0);
    }

    public static DueDateRule endOfMonthPlus(int days) {
        return new DueDateRule(Counted.END_OF_MONTH, days, 0, 0);
    }

    public static DueDateRule dayOfMonth(int day, int months) {
        return new DueDateRule(Counted.DAY_OF_MONTH, 0, day, months);
    }

    /** Never before the day of issue. */
    public LocalDate dueDate(LocalDate issueDate) {
        YearMonth month = YearMonth.from(issueDate);
        return switch (counted) {
            case DAYS -> issueDate.plusDays(days);
            case END_OF_MONTH -> month.atEndOfMonth().plusDays(days);
            case DAY_OF_MONTH -> {
                LocalDate due = in(month.plusMonths(months));
                yield due.isBefore(issueDate) ? in(month.plusMonths(1)) : due;
            }
        };
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
