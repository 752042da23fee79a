package now.billing.kernel.problem;

import java.util.List;

/** The caller may not do this (HTTP 403). */
public final class NotAllowed extends BillingException {

    private static final long serialVersionUID = 1L;

    private NotAllowed(Problem problem) {
        super(List.of(problem));
    }

    /** The caller lacks this permission, such as {@code invoice.issue}. */
    public static NotAllowed missing(String permission) {
        return new NotAllowed(Problem.of(ProblemCode.NOT_ALLOWED, "permission", permission));
    }

    /** {@code args} are pairs of name and value. */
    public static NotAllowed of(ProblemCode code, Object... args) {
        return new NotAllowed(Problem.of(code, args));
    }
}
