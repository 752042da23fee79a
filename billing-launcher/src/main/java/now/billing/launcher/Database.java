package now.billing.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The database of the system: the embedded one or one from outside, with its logins and its schema up to date. */
final class Database {
    private static final String NAME = "billing";

    private final Settings settings;
    private final Secrets secrets;
    private final @Nullable EmbeddedDatabase embedded;

    Database(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.embedded = settings.outsideDatabase() == null ? new EmbeddedDatabase(settings, secrets) : null;
    }

    /** Starts it where it is ours, creates what is missing, migrates; answers the URL for the nodes. */
    String prepare() {
        DatabaseAccess admin = admin();
        try {
            try (Connection connection = admin.open()) {
                ensureLogin(connection, settings.appUser(), secrets.ofServer("billing.db.app.password"));
                ensureLogin(connection, settings.platformUser(), secrets.ofServer("billing.db.platform.password"));
            }
            Migration.run(admin, settings.appUser(), settings.platformUser());
        } catch (SQLException e) {
            throw new StartRefused("The database " + admin + " cannot be prepared: " + e.getMessage(), e);
        }
        return admin.url();
    }

    /** Stops the embedded server; one from outside is left alone. */
    void stop() {
        if (embedded != null) {
            embedded.stop();
        }
    }

    private DatabaseAccess admin() {
        if (embedded == null) {
            return outside();
        }
        DatabaseAccess server = embedded.start();
        try (Connection connection = server.open()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
                execute(connection, "create database " + NAME);
            }
        } catch (SQLException e) {
            throw new StartRefused("The database could not be created: " + e.getMessage(), e);
        }
        return server.inDatabase(NAME);
    }

    private DatabaseAccess outside() {
        String user = settings.environment().get("BILLING_DB_ADMIN_USER");
        String password = settings.environment().get("BILLING_DB_ADMIN_PASSWORD");
        String url = settings.outsideDatabase();
        if (user == null || password == null || url == null) {
            throw new StartRefused("BILLING_DB_URL needs BILLING_DB_ADMIN_USER and BILLING_DB_ADMIN_PASSWORD"
                    + " (a login that may create roles and schemas)");
        }
        return new DatabaseAccess(url, user, password);
    }

    /** A login without any right of its own; migrations grant what it needs. Its password follows the secrets folder. */
    private static void ensureLogin(Connection connection, String name, String password) throws SQLException {
        if (!password.matches("[0-9A-Za-z_-]{16,128}")) {
            throw new StartRefused("The password of " + name + " must be 16 to 128 letters, digits, - or _");
        }
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        execute(connection, verb + " role " + name + " login noinherit password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
