package now.billing.reporting;

import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/** The size of a page of any list. */
final class Limits {
    private Limits() {}

    /**
     * @throws InvalidInput about {@code limit}
     */
    static void check(int limit) {
        if (limit < 1 || limit > DocumentQuery.MAX_LIMIT) {
            throw InvalidInput.of("limit", ProblemCode.OUT_OF_RANGE, "value", limit, "limit", DocumentQuery.MAX_LIMIT);
        }
    }
}
