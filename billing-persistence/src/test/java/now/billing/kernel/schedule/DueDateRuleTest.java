package now.billing.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRuleTest {
    private static final LocalDate BEGIN = LocalDate.of(2023, 12, 15);

    /** Over four years, so that every month end and the leap day come. */
    private static final int DAYS = 4 * 366;

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 30, false, 2026-03-02",
        "2026-11-22, 0, false, 2026-11-22",
        "2024-02-10, 0, true, 2024-02-29",
        "2026-02-10, 30, true, 2026-03-30",
        "2026-12-31, 1, false, 2027-01-01"
    })
    void countsDaysFromTheIssueOrTheEndOfItsMonth(LocalDate issued, int days, boolean endOfMonth, LocalDate due) {
        DueDateRule rule = endOfMonth ? DueDateRule.endOfMonthPlus(days) : DueDateRule.days(days);
        assertThat(rule.dueDate(issued)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 15, 0, 2026-01-15",
        "2026-01-15, 15, 0, 2026-01-15",
        "2026-01-16, 15, 0, 2026-02-15",
        "2026-01-31, 30, 0, 2026-02-28",
        "2024-01-31, 31, 1, 2024-02-29",
        "2026-12-31, 10, 1, 2027-01-10",
        "2026-02-28, 31, 0, 2026-02-28"
    })
    void aFixedDayIsTheNextOrThatOfALaterMonth(LocalDate issued, int day, int months, LocalDate due) {
        assertThat(DueDateRule.dayOfMonth(day, months).dueDate(issued)).isEqualTo(due);
    }

    @Property(tries = 500)
    void aFixedDayIsThatDayOrTheLastOfItsMonthAndNeverBeforeTheIssue(
            @ForAll @IntRange(min = 0, max = DAYS) int after,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 0, max = 12) int months) {
        LocalDate issued = BEGIN.plusDays(after);
        LocalDate due = DueDateRule.dayOfMonth(day, months).dueDate(issued);
        assertThat(due).isAfterOrEqualTo(issued);
        assertThat(due.getDayOfMonth())
                .isEqualTo(Math.min(day, YearMonth.from(due).lengthOfMonth()));
        assertThat(YearMonth.from(due))
                .isIn(
                        YearMonth.from(issued).plusMonths(months),
                        YearMonth.from(issued).plusMonths(1));
    }

    @Property(tries = 500)
    void theEndOfTheMonthIsCountedFromItsLastDay(
            @ForAll @IntRange(min = 0, max = DAYS) int after, @ForAll @IntRange(min = 0, max = 365) int days) {
        LocalDate issued = BEGIN.plusDays(after);
        LocalDate start = DueDateRule.endOfMonthPlus(days).dueDate(issued).minusDays(days);
        assertThat(start.plusDays(1).getDayOfMonth()).isEqualTo(1);
        assertThat(YearMonth.from(start)).isEqualTo(YearMonth.from(issued));
    }

    @Test
    void refusesWhatIsBeyondItsLimits() {
        assertThatThrownBy(() -> DueDateRule.days(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DueDateRule.days(DueDateRule.LONGEST_DAYS + 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DueDateRule.dayOfMonth(0, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DueDateRule.dayOfMonth(32, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DueDateRule.dayOfMonth(1, 13)).isInstanceOf(InvalidInput.class);
    }
}
