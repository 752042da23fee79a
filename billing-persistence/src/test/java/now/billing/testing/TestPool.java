package now.billing.testing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** A small pool that hands out connections inside a transaction, as the server's pool does. */
public final class TestPool implements DataSource, AutoCloseable {
    private final PGPoolingDataSource pool = new PGPoolingDataSource();

    @SuppressWarnings("deprecation")
    public TestPool(String url, String user, String password, int size) {
        pool.setDataSourceName("test-" + System.identityHashCode(this));
        pool.setURL(url);
        pool.setUser(user);
        pool.setPassword(password);
        pool.setMaxConnections(size);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("one login only");
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public PrintWriter getLogWriter() {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // no time-out in tests
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not handed out");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
