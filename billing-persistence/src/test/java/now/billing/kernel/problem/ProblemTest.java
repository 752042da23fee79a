package now.billing.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void pathsGrowFromTheInsideOut() {
        InvalidInput refused =
                InvalidInput.value(ProblemCode.REQUIRED).under("quantity").under("lines[3]");
        assertThat(refused.problems().get(0).field()).isEqualTo("lines[3].quantity");
        assertThat(Problem.at("[2].amount", ProblemCode.REQUIRED)
                        .under("allocations")
                        .field())
                .isEqualTo("allocations[2].amount");
    }

    @Test
    void collectsEveryProblemAndThrowsThemTogether() {
        FieldProblems problems = new FieldProblems();
        assertThat(problems.<String>read("a", () -> {
                    throw InvalidInput.value(ProblemCode.NEGATIVE);
                }))
                .isNull();
        assertThat(problems.read("b", () -> "fine")).isEqualTo("fine");
        problems.add("c", ProblemCode.TOO_LONG, "value", 5, "limit", 4);
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems()).extracting(Problem::field).containsExactly("a", "c"));
    }

    @Test
    void aFieldOfTheOutermostLevelStaysWhatItIs() {
        InvalidInput refused = InvalidInput.of("rate", ProblemCode.TOO_MANY_DECIMALS);
        assertThat(refused.under("").problems().get(0).field()).isEqualTo("rate");
        assertThat(InvalidInput.value(ProblemCode.REQUIRED)
                        .under("")
                        .problems()
                        .get(0)
                        .field())
                .isNull();
    }

    @Test
    void carriesFactsAndNoProse() {
        RuleViolated refused = RuleViolated.of(ProblemCode.of("invoice.already_issued"), "number", "INV-2026-0001");
        assertThat(refused.code().value()).isEqualTo("invoice.already_issued");
        assertThat(refused.problems().get(0).args()).containsEntry("number", "INV-2026-0001");
    }

    @Test
    void notFoundIsTheSameForEveryone() {
        assertThat(NotFound.create().problems()).isEqualTo(NotFound.create().problems());
        assertThat(NotFound.create().problems().get(0).args()).isEmpty();
    }

    @Test
    void conflictKnowsItsKind() {
        assertThat(Conflict.staleVersion().kind()).isEqualTo(Conflict.Kind.STALE_VERSION);
        assertThat(Conflict.idempotencyKeyReused().kind()).isEqualTo(Conflict.Kind.IDEMPOTENCY);
        assertThat(ProviderFailed.retryable(ProblemCode.of("mail.down")).isRetryable())
                .isTrue();
    }

    @Test
    void codesHaveOneShape() {
        assertThatThrownBy(() -> ProblemCode.of("Not A Code")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InvalidInput.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(InvalidInput.of("name", ProblemCode.TOO_LONG, "value", 9, "limit", 8));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((InvalidInput) in.readObject()).problems().get(0).field())
                    .isEqualTo("name");
        }
    }
}
