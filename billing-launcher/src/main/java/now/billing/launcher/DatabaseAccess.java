package now.billing.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

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
