package now.billing.kernel.problem;

import java.util.List;

/**
 * There is no such thing for this caller (HTTP 404). Another tenant's id and an unknown id are the same refusal on
 * purpose: it carries nothing but its code.
 */
public final class NotFound extends BillingException {

    private static final long serialVersionUID = 1L;

    private NotFound() {
        super(List.of(Problem.of(ProblemCode.NOT_FOUND)));
    }

    public static NotFound create() {
        return new NotFound();
    }
}
