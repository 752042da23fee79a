package now.billing.rest.v1.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.v1.plumbing.SortColumns.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortColumnsTest {
    private final SortColumns<Integer> columns =
            SortColumns.usually(1, true).with("date", 1).with("amount", 2);

    @Test
    void aColumnAndItsDirectionAreRead() {
        assertThat(columns.read("amount")).isEqualTo(new Sort<>(2, false));
        assertThat(columns.read("-Amount")).isEqualTo(new Sort<>(2, true));
        assertThat(columns.read(null)).isEqualTo(new Sort<>(1, true));
        assertThat(columns.read(" ")).isEqualTo(new Sort<>(1, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size", "-", "--date", "date,amount", "+date", "RECEIVED"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> columns.read(text)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
            assertThat(e.problems().get(0).field()).isEqualTo("sort");
            assertThat(e.problems().get(0).args()).containsEntry("value", text).containsEntry("list", "date, amount");
        });
    }
}
