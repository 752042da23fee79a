package now.billing.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver wrote into the form below an estimate, and what is wrong with it.
 *
 * @param verdict null where no button was pressed
 * @param name as it was typed
 * @param note as it was typed
 */
public record TypedAnswer(@Nullable Verdict verdict, String name, String note, List<Problem> problems) {
    private static final ProblemCode UNDECIDED = ProblemCode.of("estimate.undecided");

    /** Before anything is typed. */
    static final TypedAnswer NONE = new TypedAnswer(null, "", "", List.of());

    public TypedAnswer {
        problems = List.copyOf(problems);
    }

    static TypedAnswer of(HttpServletRequest form) {
        String pressed = text(form, "answer");
        Verdict verdict = Stream.of(Verdict.values())
                .filter(each -> each.name().equals(pressed))
                .findFirst()
                .orElse(null);
        return new TypedAnswer(verdict, text(form, "name"), text(form, "note"), List.of());
    }

    /**
     * Nobody is bound by half a form.
     *
     * @throws InvalidInput {@code estimate.undecided}
     */
    Verdict decided() {
        if (verdict == null) {
            throw InvalidInput.of("answer", UNDECIDED);
        }
        return verdict;
    }

    private static String text(HttpServletRequest form, String name) {
        return Objects.requireNonNullElse(form.getParameter(name), "");
    }

    TypedAnswer refused(BillingException refused) {
        return new TypedAnswer(verdict, name, note, refused.problems());
    }
}
