package now.billing.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How the launcher reaches the database as the login that may create roles and schemas.
 *
 * @param url JDBC URL of the database
 * @param user the admin login
 * @param password its password
 */
record DatabaseAccess(String url, String user, String password) {
    private static final String CONNECT_SECONDS = "5";

    Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", CONNECT_SECONDS);
        login.setProperty("ApplicationName", "billing-launcher");
        return DriverManager.getConnection(url, login);
    }

    /** The same access for code that asks for a source; every connection is a new one. */
    DataSource asDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("billing-launcher");
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
