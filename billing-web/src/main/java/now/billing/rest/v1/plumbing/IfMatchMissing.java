package now.billing.rest.v1.plumbing;

import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.KnownProblem;

/** A change that does not name the version it is about (RFC 6585, 428). */
final class IfMatchMissing extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;
    private static final int PRECONDITION_REQUIRED = 428;

    @Override
    public int status() {
        return PRECONDITION_REQUIRED;
    }

    @Override
    public Problem problem() {
        return Problem.of(ProblemCode.of("precondition.if_match_missing"));
    }
}
