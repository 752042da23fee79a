package now.billing.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import now.billing.storage.keys.KeyCheck;
import now.billing.storage.migration.Logins;
import now.billing.storage.migration.Migrations;
import now.billing.tenancy.SpareTenants;
import org.jspecify.annotations.Nullable;

/** The database of the system: the embedded one or one from outside, with its logins and its schema up to date. */
final class Database {
    private static final String NAME = "billing";
    private static final int MIGRATION_WORKERS = 2;
    private static final Duration SPARE_CHECK = Duration.ofSeconds(1);

    private final Settings settings;
    private final Secrets secrets;
    private final @Nullable WatchedDatabase embedded;
    private @Nullable SpareTenants spares;
    private @Nullable KeyFile keys;
    private @Nullable Invitations invitations;

    /** @param giveUp told in one line when the embedded server can't be kept running */
    Database(Settings settings, Secrets secrets, Consumer<String> giveUp) {
        this.settings = settings;
        this.secrets = secrets;
        this.embedded = settings.outsideDatabase() == null
                ? new WatchedDatabase(new EmbeddedDatabase(settings, secrets), giveUp)
                : null;
    }

    /** Starts it where it is ours, migrates, keeps empty tenants ready from now on; answers what nodes are told. */
    Node.Order prepare() {
        DatabaseAccess admin = admin();
        DataSource source = admin.asDataSource();
        KeyFile ring = keys();
        invitations = new Invitations(source, ring.ring());
        Logins logins = new Logins(
                settings.appUser(),
                password("BILLING_DB_APP_PASSWORD", "billing.db.app.password"),
                settings.platformUser(),
                password("BILLING_DB_PLATFORM_PASSWORD", "billing.db.platform.password"));
        try {
            Migrations.Report report = Migrations.migrate(source, logins, MIGRATION_WORKERS);
            report.warnings().forEach(Console::say);
            new KeyCheck(source).check(ring.ring()).ifPresent(wrong -> {
                ring.takeBack();
                throw new StartRefused("BillingNow does not start: " + wrong);
            });
            SpareTenants kept = new SpareTenants(source, settings.appUser(), settings.spareTenants());
            kept.topUp();
            kept.keep(SPARE_CHECK, this::complain);
            spares = kept;
        } catch (IllegalStateException e) {
            throw new StartRefused("The database " + admin + " cannot be used: " + e.getMessage(), e);
        }
        return new Node.Order(admin.url(), ring.text());
    }

    /** Read once: what is made at a first start is taken back where it does not fit. */
    private KeyFile keys() {
        KeyFile known = keys;
        KeyFile read = known == null ? KeyFile.of(settings, secrets) : known;
        keys = read;
        return read;
    }

    /** How to reach the database of a system that runs in another process. */
    DatabaseAccess running() {
        return settings.outsideDatabase() == null
                ? new EmbeddedDatabase(settings, secrets).found().inDatabase(NAME)
                : outside();
    }

    /** Refuses what can be seen before anything is started: missing keys, and from outside too few connections. */
    void refuseUnusable() {
        if (embedded != null) {
            embedded.refuseUnusable();
        }
        password("BILLING_DB_APP_PASSWORD", "billing.db.app.password");
        password("BILLING_DB_PLATFORM_PASSWORD", "billing.db.platform.password");
        keys();
        if (embedded != null) {
            return;
        }
        DatabaseAccess admin = outside();
        try (Connection connection = admin.open()) {
            ConnectionBudget.of(settings).check(connection);
        } catch (SQLException e) {
            throw new StartRefused("The database " + admin + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A database of ours that is being started again has been told of already. */
    private void complain(RuntimeException noSpareTenant) {
        if (embedded == null || embedded.serves()) {
            Console.complain("No tenant could be prepared: " + noSpareTenant.getMessage());
        }
    }

    /** Set-up links for further businesses; the database is prepared by then. */
    Invitations invitations() {
        return Objects.requireNonNull(invitations, "the database is not prepared yet");
    }

    /** Stops the embedded server; one from outside is left alone. */
    void stop() {
        SpareTenants kept = spares;
        if (kept != null) {
            kept.close();
        }
        if (embedded != null) {
            embedded.stop();
        }
    }

    private String password(String variable, String key) {
        String given = settings.environment().get(variable);
        return given == null ? secrets.ofServer(key) : given;
    }

    private DatabaseAccess admin() {
        if (embedded == null) {
            return outside();
        }
        DatabaseAccess server = embedded.start();
        try (Connection connection = server.open()) {
            if (!databaseExists(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create database " + NAME);
                }
            }
        } catch (SQLException e) {
            throw new StartRefused("The database could not be created: " + e.getMessage(), e);
        }
        return server.inDatabase(NAME);
    }

    private static boolean databaseExists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, NAME);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
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
}
