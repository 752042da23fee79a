package now.billing.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 30, false, 2026-03-02",
        "2026-11-22, 0, false, 2026-11-22",
        "2024-02-10, 0, true, 2024-02-29",
        "2026-02-10, 30, true, 2026-03-30",
        "2026-12-31, 1, false, 2027-01-01"
    })
    void countsDaysFromTheIssueOrTheEndOfItsMonth(LocalDate issued, int days, boolean endOfMonth, LocalDate due) {
        assertThat(new DueDateRule(days, endOfMonth).dueDate(issued)).isEqualTo(due);
    }

    @Test
    void refusesDaysBeyondItsLimits() {
        assertThatThrownBy(() -> DueDateRule.days(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DueDateRule.days(DueDateRule.LONGEST_DAYS + 1)).isInstanceOf(InvalidInput.class);
    }
}
