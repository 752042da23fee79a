package now.billing.rest;

import now.billing.kernel.problem.ProblemCode;

/** A failure of the HTTP conversation that has a code of its own beside its status. */
public interface KnownProblem {
    ProblemCode code();
}
