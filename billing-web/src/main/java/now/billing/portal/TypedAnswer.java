package now.billing.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver wrote into the form below an estimate, and what is wrong with it.
 *
 * @param verdict null where no button was pressed
 * @param name as it was typed
 * @param note as it was typed
 * @param chosen the optional lines that were ticked
 */
public record TypedAnswer(
        @Nullable Verdict verdict, String name, String note, List<UUID> chosen, List<Problem> problems) {
    private static final ProblemCode UNDECIDED = ProblemCode.of("estimate.undecided");

    private static final Shape ID = Shape.of("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", 36);
    private static final UUID NO_LINE = new UUID(0, 0);

    /** Before anything is typed. */
    static final TypedAnswer NONE = new TypedAnswer(null, "", "", List.of(), List.of());

    public TypedAnswer {
        chosen = List.copyOf(chosen);
        problems = List.copyOf(problems);
    }

    static TypedAnswer of(HttpServletRequest form) {
        String pressed = text(form, "answer");
        Verdict verdict = Stream.of(Verdict.values())
                .filter(each -> each.name().equals(pressed))
                .findFirst()
                .orElse(null);
        return new TypedAnswer(verdict, text(form, "name"), text(form, "note"), chosen(form), List.of());
    }

    /** What is no id is no line that could be chosen either. */
    private static List<UUID> chosen(HttpServletRequest form) {
        String[] ticked = form.getParameterValues("option");
        return Stream.ofNullable(ticked)
                .flatMap(Stream::of)
                .limit(Limits.LINES)
                .map(each -> ID.fits(each) ? UUID.fromString(each) : NO_LINE)
                .toList();
    }

    /** What is agreed to with them; who says no takes none. */
    List<UUID> agreed() {
        return verdict == Verdict.REJECTED ? List.of() : chosen;
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
        return new TypedAnswer(verdict, name, note, chosen, refused.problems());
    }
}
