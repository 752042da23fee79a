package now.billing.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import now.billing.kernel.problem.FieldProblems;
import org.junit.jupiter.api.Test;

/** Names in braces stand for data, once. */
class PlaceholdersTest {
    private static final Set<String> KNOWN = Set.of("number", "customer");

    @Test
    void dataIsPutInOnceAndNeverReadAsText() {
        assertThat(Placeholders.filled("{customer} {number}", Map.of("customer", "{number} $1 \\", "number", "7")))
                .isEqualTo("{number} $1 \\ 7");
    }

    @Test
    void aNameThatNobodyKnowsIsRefusedWithThoseThatAreKnown() {
        FieldProblems problems = new FieldProblems();
        Placeholders.check(problems, "text", "{number} {Number}", KNOWN);
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).args())
                .containsEntry("value", "{Number}")
                .containsEntry("list", "{customer}, {number}");
    }

    @Test
    void bracesAloneAreText() {
        FieldProblems problems = new FieldProblems();
        Placeholders.check(problems, "text", "a { b } } {number}\n{", KNOWN);
        assertThat(problems.list()).hasSize(1);
        FieldProblems none = new FieldProblems();
        Placeholders.check(none, "text", "{customer} } {", KNOWN);
        assertThat(none.list()).isEmpty();
    }
}
