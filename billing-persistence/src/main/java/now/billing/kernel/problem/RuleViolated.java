package now.billing.kernel.problem;

import java.util.List;

/** The input is fine, but a rule of the business forbids it now (HTTP 409). */
public final class RuleViolated extends BillingException {

    private static final long serialVersionUID = 1L;

    private RuleViolated(List<Problem> problems) {
        super(problems);
    }

    /** {@code args} are pairs of name and value. */
    public static RuleViolated of(ProblemCode code, Object... args) {
        return new RuleViolated(List.of(Problem.of(code, args)));
    }

    public static RuleViolated of(List<Problem> problems) {
        return new RuleViolated(problems);
    }
}
