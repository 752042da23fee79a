package now.billing.testing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import now.billing.storage.migration.Logins;
import now.billing.storage.migration.Migrations;
import now.billing.storage.migration.Provisioning;
import now.billing.storage.migration.Script;
import now.billing.storage.migration.Scripts;
import now.billing.tenancy.TenantCode;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh, migrated database with logins of its own; tenants are made as a test needs them. */
public final class TestDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestServer server;
    private final String name;
    private final Logins logins;
    private final List<Script> scripts;
    private final String adminUser;
    private Migrations.Report report;

    private TestDatabase(TestServer server, List<Script> scripts, String name, Logins logins, String adminUser) {
        this.server = server;
        this.scripts = scripts;
        this.name = name;
        this.logins = logins;
        this.adminUser = adminUser;
    }

    /** A migrated database on PostgreSQL 18 with the product's scripts. */
    public static TestDatabase fresh() {
        return fresh(TestServer.postgres18(), Scripts.ofTenant());
    }

    /** A migrated database on this server with these scripts for its tenants. */
    public static TestDatabase fresh(TestServer server, List<Script> scripts) {
        TestDatabase database = empty(server, scripts);
        database.report = database.migrate(scripts);
        return database;
    }

    /** A database in which nothing was done yet. */
    public static TestDatabase empty(TestServer server, List<Script> scripts) {
        String name = "billing_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        Logins logins = new Logins(name + "_app", "app-secret", name + "_platform", "platform-secret");
        TestDatabase database = new TestDatabase(server, scripts, name, logins, "postgres");
        database.run(server.url("postgres"), "create database " + database.name);
        return database;
    }

    /** Migrates with these scripts, four tenants at once. */
    public Migrations.Report migrate(List<Script> with) {
        return Migrations.migrate(admin(), logins, 4, with);
    }

    /** What the first migration reported. */
    public Migrations.Report report() {
        return report;
    }

    /** Makes a tenant that is in use. */
    public TenantCode tenant() {
        return tenant(scripts);
    }

    /** Makes a tenant that is in use, with other scripts than the database was made for. */
    public TenantCode tenant(List<Script> with) {
        TenantCode code = TenantCode.random(RANDOM);
        new Provisioning(admin(), logins.appUser(), with).provision(code.value());
        admin("update platform.tenant set status = 'ACTIVE', name = 'Example GmbH', activated_at = now() where code = '"
                + code + "'");
        return code;
    }

    public Logins logins() {
        return logins;
    }

    public String url() {
        return server.url(name);
    }

    /** The same database with another login for tenants' data. */
    public TestDatabase withLogin(String appUser) {
        Logins other = new Logins(appUser, "other-secret", logins.platformUser(), logins.platformPassword());
        return new TestDatabase(server, scripts, name, other, adminUser);
    }

    /** The same database with an administrator who is no superuser and does not own it. */
    public TestDatabase withLimitedAdministrator() {
        String limited = name + "_admin";
        admin("create role " + limited + " login createrole password 'admin-secret'");
        admin("grant create on database " + name + " to " + limited);
        return new TestDatabase(server, scripts, name, logins, limited);
    }

    /** The administrator: a superuser, if nothing else was asked for. */
    public DataSource admin() {
        return source(adminUser, adminUser.equals("postgres") ? "postgres" : "admin-secret");
    }

    /** The login of tenants' data. */
    public DataSource app() {
        return source(logins.appUser(), logins.appPassword());
    }

    /** The login of the platform schema. */
    public DataSource platform() {
        return source(logins.platformUser(), logins.platformPassword());
    }

    /** A source for any login. */
    public DataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Runs a statement as the administrator. */
    public void admin(String text) {
        try (Connection connection = admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of a query that the administrator asks. */
    public List<String> texts(String query, String... values) {
        try (Connection connection = admin().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (result.next()) {
                    texts.add(result.getString(1));
                }
                return texts;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String url, String text) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Until a backend of this database waits for a lock, so that the race is real. */
    public void awaitWaiter() {
        Instant deadline = Instant.now().plusSeconds(30);
        while (texts("select 1::text from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nobody waits for a lock");
            }
            Thread.onSpinWait();
        }
    }
}
