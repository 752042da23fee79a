package now.billing.kernel.problem;

import java.util.List;

/** Someone else was faster, or the same key was used for something else. */
public final class Conflict extends BillingException {

    private static final long serialVersionUID = 1L;

    /** Why it conflicts; decides the HTTP status. */
    public enum Kind {
        /** The version the caller saw is no longer the current one: HTTP 412. */
        STALE_VERSION,
        /** The idempotency key was used with another body: HTTP 409. */
        IDEMPOTENCY,
        /** Anything else, such as a name that is taken: HTTP 409. */
        OTHER
    }

    private final Kind kind;

    private Conflict(Kind kind, Problem problem) {
        super(List.of(problem));
        this.kind = kind;
    }

    public static Conflict staleVersion() {
        return new Conflict(Kind.STALE_VERSION, Problem.of(ProblemCode.STALE_VERSION));
    }

    public static Conflict idempotencyKeyReused() {
        return new Conflict(Kind.IDEMPOTENCY, Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED));
    }

    /** {@code args} are pairs of name and value. */
    public static Conflict of(ProblemCode code, Object... args) {
        return new Conflict(Kind.OTHER, Problem.of(code, args));
    }

    /** As {@link #of}, about one field of the input. */
    public static Conflict at(String field, ProblemCode code, Object... args) {
        return new Conflict(Kind.OTHER, Problem.at(field, code, args));
    }

    public Kind kind() {
        return kind;
    }
}
