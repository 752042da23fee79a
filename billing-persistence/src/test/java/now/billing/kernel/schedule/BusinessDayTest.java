package now.billing.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2199-12-31"})
    void aDayWithinTheLimitsIsRead(String text) {
        assertThat(BusinessDay.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31", "2200-01-01", "0000-01-01", "-5000-01-01", "+99999-01-01", "+999999999-12-31"})
    void aDayOutsideNamesTheLimits(String text) {
        assertThatThrownBy(() -> BusinessDay.parse(text)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
            assertThat(e.problems().get(0).args())
                    .containsEntry("value", text)
                    .containsEntry("limit", "1900-01-01 \u2013 2199-12-31");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "2026-1-1", "+2026-01-01", "20260101", "2026-01-01T00:00:00Z"})
    void whatIsNoDayIsMalformed(String text) {
        assertThatThrownBy(() -> BusinessDay.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.MALFORMED));
    }

    @Test
    void aDayThatComesOtherwiseIsNotedUnderItsField() {
        FieldProblems problems = new FieldProblems();
        BusinessDay.check(problems, "none", null);
        BusinessDay.check(problems, "fine", LocalDate.of(2026, 11, 22));
        BusinessDay.check(problems, "late", BusinessDay.LAST.plusDays(1));
        assertThat(problems.list()).extracting(Problem::field).containsExactly("late");
    }
}
