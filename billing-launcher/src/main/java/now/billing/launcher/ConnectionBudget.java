package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many connections the nodes' pools may open together, beside what the database allows: a pool that grows into a
 * refusal would fail under load, long after the start.
 *
 * @param nodes number of server processes
 * @param perNode the pools of one of them, as the boot file says, and what asks for its health
 */
record ConnectionBudget(int nodes, int perNode) {
    /** For migration, spare tenants, and a person who looks. */
    static final int BESIDE = 8;

    private static final Pattern POOL = Pattern.compile("--maxpoolsize=(\\d+)");

    /** What the database allows a login that is no superuser; -1 is no limit of its own. */
    private static final String ALLOWED = """
            select least(
              current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                - coalesce(nullif(current_setting('reserved_connections', true), '')::int, 0),
              (select case when datconnlimit < 0 then 2147483647 else datconnlimit end
                 from pg_database where datname = current_database())) as allowed
            """;

    /** The budget of these settings. */
    static ConnectionBudget of(Settings settings) {
        try {
            return new ConnectionBudget(
                    settings.nodes(), poolsIn(Files.readString(settings.config().resolve("preboot.txt"))) + HEALTH);
        } catch (IOException e) {
            throw new StartRefused("Cannot read the server's configuration in " + settings.config(), e);
        }
    }

    /** Health has connections of its own, one a login. */
    static final int HEALTH = 2;

    /** The sizes of all pools that a boot file makes. */
    static int poolsIn(String preboot) {
        int sum = 0;
        for (Matcher pool = POOL.matcher(preboot); pool.find(); ) {
            sum += Integer.parseInt(pool.group(1));
        }
        return sum;
    }

    /** All pools of all nodes, and what comes beside them. */
    int needed() {
        return nodes * perNode + BESIDE;
    }

    /** One clear refusal where the pools could grow beyond what the database allows. */
    void check(Connection database) throws SQLException {
        int allowed = allowed(database);
        if (allowed < needed()) {
            throw new StartRefused("The database allows " + allowed + " connections, but " + nodes
                    + (nodes == 1 ? " node needs " : " nodes need ") + needed() + " (" + perNode
                    + " a node and " + BESIDE + " beside); raise max_connections or start fewer nodes");
        }
    }

    /** How many the database allows us. */
    static int allowed(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(ALLOWED);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt("allowed");
        }
    }
}
