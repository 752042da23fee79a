package now.billing.kernel.problem;

import java.util.List;

/** A system outside of ours failed or did not answer (HTTP 502, or 503 when it is worth trying again). */
public final class ProviderFailed extends BillingException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private ProviderFailed(boolean retryable, Problem problem) {
        super(List.of(problem));
        this.retryable = retryable;
    }

    /** Trying again later may help; {@code args} are pairs of name and value. */
    public static ProviderFailed retryable(ProblemCode code, Object... args) {
        return new ProviderFailed(true, Problem.of(code, args));
    }

    /** Trying again does not help; {@code args} are pairs of name and value. */
    public static ProviderFailed permanent(ProblemCode code, Object... args) {
        return new ProviderFailed(false, Problem.of(code, args));
    }

    public boolean isRetryable() {
        return retryable;
    }
}
