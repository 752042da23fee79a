package now.billing.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldProblemsTest {
    private static final int MOST = BillingException.MOST_PROBLEMS;

    private final FieldProblems problems = new FieldProblems();

    @Test
    void aHundredAreListedAndTheRestCostsNothing() {
        AtomicInteger read = new AtomicInteger();
        for (int i = 0; i < 10 * MOST; i++) {
            problems.<String>read("lines[" + i + "]", () -> {
                read.incrementAndGet();
                throw InvalidInput.value(ProblemCode.REQUIRED);
            });
            problems.add("after", ProblemCode.REQUIRED);
        }
        assertThat(problems.list()).hasSize(MOST);
        assertThat(read).hasValueLessThanOrEqualTo(MOST);
    }

    @Test
    void manyAtOnceAreCutToo() {
        problems.addAll(Stream.generate(() -> Problem.of(ProblemCode.REQUIRED))
                .limit(3L * MOST)
                .toList());
        problems.addUnder("x", problems.list());
        assertThat(problems.list()).hasSize(MOST);
        assertThat(RuleViolated.of(Stream.generate(() -> Problem.of(ProblemCode.REQUIRED))
                                .limit(3L * MOST)
                                .toList())
                        .problems())
                .hasSize(MOST);
    }

    @Test
    void whatWasSentIsRepeatedButNotAtAnyLength() {
        Problem problem =
                Problem.at("f".repeat(100_000), ProblemCode.MALFORMED, "value", "\ud83d\ude00".repeat(100_000));
        assertThat(problem.field()).hasSizeLessThanOrEqualTo(Problem.LONGEST_FACT + 1);
        String value = problem.args().get("value");
        assertThat(value).hasSizeLessThanOrEqualTo(Problem.LONGEST_FACT + 1).endsWith("\ude00\u2026");
    }
}
