package now.billing.rest.v1.json;

import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.KnownProblem;

/** A body that goes deeper than any that the contract knows (400). */
final class NestedTooDeep extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final ProblemCode TOO_DEEP = ProblemCode.of("input.too_deep");

    private final int limit;

    NestedTooDeep(int limit) {
        this.limit = limit;
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }

    @Override
    public Problem problem() {
        return Problem.at(JsonBody.BODY, TOO_DEEP, "value", limit + 1, "limit", limit);
    }
}
