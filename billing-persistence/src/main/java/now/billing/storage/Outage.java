package now.billing.storage;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure that says nothing about what was asked, only that the database could not do it now. Its transaction is
 * rolled back as a whole, so the same may be asked again.
 */
public enum Outage {
    /** No connection, or it broke: the server is down, starting, or gave its place to another. */
    AWAY("database.away", 5),
    /** It waited too long: for a lock that somebody else holds, for its own statement, for a free connection. */
    BUSY("database.busy", 5),
    /** The database has no room left, on its disk or in its memory. */
    FULL("database.full", 60);

    /** Of the pool; it has no SQLSTATE. */
    private static final String NO_CONNECTION = "allocating a connection";

    private static final String POOL_EXHAUSTED = "max-pool-size";
    private static final int DEEPEST = 30;

    private final String code;
    private final int retryAfterSeconds;

    Outage(String code, int retryAfterSeconds) {
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The stable code of the problem. */
    public String code() {
        return code;
    }

    /** When it is worth asking again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
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
        return find(at.getCause(), seen);
    }

    private static Optional<Outage> of(@Nullable String state, @Nullable String message) {
        if (state == null || state.length() < 2) {
            boolean pool = message != null && message.contains(NO_CONNECTION);
            return pool ? Optional.of(message.contains(POOL_EXHAUSTED) ? BUSY : AWAY) : Optional.empty();
        }
        return switch (state) {
            case "53300" -> Optional.of(BUSY);
            case "57P01", "57P02", "57P03", "57P05", "25P03", "25006" -> Optional.of(AWAY);
            case "57014", "55P03", "40P01", "40001" -> Optional.of(BUSY);
            default ->
                state.startsWith("08")
                        ? Optional.of(AWAY)
                        : state.startsWith("53") ? Optional.of(FULL) : Optional.empty();
        };
    }
}
