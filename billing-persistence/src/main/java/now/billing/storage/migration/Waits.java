package now.billing.storage.migration;

import java.util.List;

/**
 * How long a session of the database waits for what: for other people's locks, for its own statement, for a program
 * that stopped in the middle of a transaction, for a peer that no longer answers.
 *
 * <p>They are settings of the logins, on any server: a program that forgets them, or is frozen, cannot change them.
 * A tenant's role has none of its own, because {@code SET LOCAL ROLE} applies no settings (ADR 0006).
 */
public final class Waits {
    /**
     * A setting of PostgreSQL.
     *
     * @param setting its name
     * @param value with its unit
     */
    public record Limit(String setting, String value) {}

    /** For the logins of the running application. */
    public static final List<Limit> OF_A_LOGIN = List.of(
            new Limit("lock_timeout", "5s"),
            new Limit("statement_timeout", "30s"),
            new Limit("idle_in_transaction_session_timeout", "10s"),
            new Limit("tcp_user_timeout", "10s"),
            new Limit("client_connection_check_interval", "5s"));

    /** For the login that migrates: an index on a large table takes its time, another launcher may be at it. */
    public static final List<Limit> OF_A_MIGRATION = List.of(
            new Limit("lock_timeout", "15min"),
            new Limit("statement_timeout", "60min"),
            new Limit("idle_in_transaction_session_timeout", "5min"),
            new Limit("tcp_user_timeout", "60s"),
            new Limit("client_connection_check_interval", "10s"));

    private Waits() {}

    /** The limits as the driver's option {@code options}, for a connection that sets them for itself. */
    public static String asOptions(List<Limit> limits) {
        StringBuilder options = new StringBuilder();
        for (Limit limit : limits) {
            options.append(options.isEmpty() ? "" : " ")
                    .append("-c ")
                    .append(limit.setting())
                    .append('=')
                    .append(limit.value());
        }
        return options.toString();
    }
}
