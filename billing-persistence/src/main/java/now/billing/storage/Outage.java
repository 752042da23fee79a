package now.billing.storage;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import org.jspecify.annotations.Nullable;

/**
 * A failure that says nothing about what was asked, only that the database could not do it now. Its transaction is
 * rolled back as a whole, so the same may be asked again; {@link #UNSURE} alone leaves open whether it was.
 */
public enum Outage {
    /** No connection, or it broke: the server is down, starting, or gave its place to another. */
    AWAY(ProblemCode.of("database.away"), 5),
    /** It waited too long: for a lock that somebody else holds, for its own statement, for a free connection. */
    BUSY(ProblemCode.of("database.busy"), 5),
    /** The database has no room left, on its disk or in its memory. */
    FULL(ProblemCode.of("database.full"), 60),
    /**
     * It went away while it committed, before it could say so: what was written is there or is not. The transaction
     * manager reports it as a {@link SystemException} that has lost its cause.
     */
    UNSURE(ProblemCode.of("database.unsure"), 5);

    /** Of the pool; it has no SQLSTATE. */
    private static final String NO_CONNECTION = "allocating a connection";

    private static final String POOL_EXHAUSTED = "max-pool-size";
    private static final int DEEPEST = 30;

    private final ProblemCode code;
    private final int retryAfterSeconds;

    Outage(ProblemCode code, int retryAfterSeconds) {
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The stable code of the problem. */
    public ProblemCode code() {
        return code;
    }

    /** When it is worth asking again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /**
     * The same as a refusal that a person or a program can act on: nothing was changed, ask again. After {@link
     * #UNSURE} the words say that one has to look first.
     */
    public ProviderFailed refusal() {
        return ProviderFailed.retryable(code, "seconds", retryAfterSeconds);
    }

    /** What kind of outage is at the bottom of a failure; nothing where it is a failure of another kind. */
    public static Optional<Outage> of(Throwable failure) {
        return find(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<Outage> find(@Nullable Throwable at, Set<Throwable> seen) {
        if (at == null || seen.size() > DEEPEST || !seen.add(at)) {
            return Optional.empty();
        }
        if (at instanceof SQLException refused) {
            Optional<Outage> known = of(refused.getSQLState(), refused.getMessage());
            if (known.isEmpty()) {
                known = find(refused.getNextException(), seen);
            }
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Outage> below = find(at.getCause(), seen);
        return below.isEmpty() && at instanceof SystemException ? Optional.of(UNSURE) : below;
    }

    private static Optional<Outage> of(@Nullable String state, @Nullable String message) {
        if (state == null || state.length() < 2) {
            return ofPool(message == null ? "" : message);
        }
        return switch (state) {
            case "53300", "57014", "55P03", "40P01", "40001" -> Optional.of(BUSY);
            case "57P01", "57P02", "57P03", "57P05", "25P03", "25006" -> Optional.of(AWAY);
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static Optional<Outage> ofClass(String state) {
        return switch (state) {
            case "08" -> Optional.of(AWAY);
            case "53" -> Optional.of(FULL);
            default -> Optional.empty();
        };
    }

    private static Optional<Outage> ofPool(String message) {
        if (!message.contains(NO_CONNECTION)) {
            return Optional.empty();
        }
        return Optional.of(message.contains(POOL_EXHAUSTED) ? BUSY : AWAY);
    }
}
