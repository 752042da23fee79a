package now.billing.rest.v1;

import jakarta.ws.rs.WebApplicationException;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.KnownProblem;

/** A change that does not name the version it is about (RFC 6585, 428). */
final class IfMatchMissing extends WebApplicationException implements KnownProblem {
    private static final long serialVersionUID = 1L;
    private static final int PRECONDITION_REQUIRED = 428;

    IfMatchMissing() {
        super(PRECONDITION_REQUIRED);
    }

    @Override
    public ProblemCode code() {
        return ProblemCode.of("precondition.if_match_missing");
    }
}
