package now.billing.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection beside the pools that is only there to see whether the database answers: where all of a pool's are in
 * use the node is busy, not without a database.
 */
public final class Lifeline implements AutoCloseable {
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final int seconds;
    private @Nullable Connection connection;

    /** @param seconds how long the database may take for each step */
    public Lifeline(String url, String user, String password, int seconds) {
        this.seconds = seconds;
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("billing-health");
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setSocketTimeout(seconds);
        source.setTcpKeepAlive(true);
    }

    /** Whether the database answers; a connection that broke is replaced at once. */
    public synchronized boolean answers() throws SQLException {
        Connection present = connection;
        if (present != null && present.isValid(seconds)) {
            return true;
        }
        close();
        Connection fresh = source.getConnection();
        connection = fresh;
        return fresh.isValid(seconds);
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection present = connection;
        connection = null;
        if (present != null) {
            present.close();
        }
    }
}
