package now.billing.rest;

import now.billing.kernel.problem.Problem;

/** A failure of the HTTP conversation that has a status and a problem of its own. */
public interface KnownProblem {
    int status();

    Problem problem();
}
