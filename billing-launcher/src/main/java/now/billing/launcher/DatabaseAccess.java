package now.billing.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import now.billing.storage.migration.Waits;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How the launcher reaches the database as the login that may create roles and schemas.
 *
 * @param url JDBC URL of the database
 * @param user the admin login
 * @param password its password
 */
record DatabaseAccess(String url, String user, String password) {
    private static final int CONNECT_SECONDS = 5;

    /** For a quick question, such as whether a server that was found still answers. */
    private static final int ASK_SECONDS = 60;

    /** Longer than the longest statement of a migration: this only ends a wait for a server that is gone. */
    private static final int SOCKET_SECONDS = 65 * 60;

    Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        login.setProperty("socketTimeout", Integer.toString(ASK_SECONDS));
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "billing-launcher");
        return DriverManager.getConnection(url, login);
    }

    /** The same access for code that asks for a source; every connection is a new one, with a migration's limits. */
    DataSource asDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("billing-launcher");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        String given = source.getOptions();
        String limits = Waits.asOptions(Waits.OF_A_MIGRATION);
        source.setOptions(given == null ? limits : limits + " " + given);
        return source;
    }

    /** The same login in another database of the same server. */
    DatabaseAccess inDatabase(String name) {
        int lastSlash = url.lastIndexOf('/');
        return new DatabaseAccess(url.substring(0, lastSlash + 1) + name, user, password);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
