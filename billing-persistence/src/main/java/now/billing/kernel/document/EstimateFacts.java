package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.Optional;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What only an estimate has.
 *
 * @param validUntil the last day on which the client can say yes, in the organization's zone; null while there is none
 */
public record EstimateFacts(@Term @Nullable LocalDate validUntil) implements KindFacts {
    /** It would be over before it begins. */
    public static final ProblemCode VALID_BEFORE_ISSUE = ProblemCode.of("estimate.valid_before_issue");

    @Override
    public DocumentKind kind() {
        return DocumentKind.ESTIMATE;
    }

    /** That it is over on the day on which it is issued, if it is. */
    public Optional<Problem> overOn(LocalDate issueDate) {
        return validUntil == null || !validUntil.isBefore(issueDate)
                ? Optional.empty()
                : Optional.of(Problem.at("validUntil", VALID_BEFORE_ISSUE, "value", validUntil, "limit", issueDate));
    }
}
