package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to what this version of the program needs: logins and rights, the platform schema, every tenant's
 * schema. The launcher calls it before the server starts; a second program that does so at the same time waits.
 *
 * <p>It needs an administrator: a superuser, or a login with CREATEROLE and CREATE on the database (then some rights of
 * PUBLIC stay, and the report says so). PostgreSQL 15 to 18.
 */
public final class Migrations {
    private static final int OLDEST_SERVER = 15;
    private static final long LOCK = 0x62696c6c696e6731L;

    /** Flyway tells every step and the whole connection address; only what goes wrong is news to the reader. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /**
     * What was done.
     *
     * @param warnings what this administrator was not allowed to close, one line each
     * @param tenantsChanged how many tenants got a new version
     */
    public record Report(List<String> warnings, int tenantsChanged) {}

    /** Migrates everything with the product's own scripts, {@code workers} tenants at once. */
    public static Report migrate(DataSource admin, Logins logins, int workers) {
        return migrate(admin, logins, workers, Scripts.ofTenant());
    }

    /** Migrates everything; an {@link IllegalStateException} says in its message what to do about a failure. */
    public static Report migrate(DataSource admin, Logins logins, int workers, List<Script> tenantScripts) {
        try (Connection connection = admin.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new IllegalStateException("PostgreSQL 15 or newer is needed, this is " + version);
            }
            run(connection, "select pg_advisory_lock(" + LOCK + ")");
            try {
                EarlierTables.refuse(connection);
                String owner = Owner.of(connection, logins.appUser());
                Rights rights = new Rights(connection, logins, owner);
                List<String> warnings = new ArrayList<>(rights.establish());
                SharedSchema shared = new SharedSchema(connection, owner);
                List<String> missing = shared.establish();
                platform(admin, owner, logins);
                rights.memberships();
                int changed = new TenantRunner(admin, owner, tenantScripts, workers).run();
                shared.complete();
                warnings.addAll(missing);
                return new Report(List.copyOf(warnings), changed);
            } finally {
                run(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database could not be migrated: " + failure.getMessage(), failure);
        } catch (FlywayException failure) {
            throw new IllegalStateException(
                    "the platform schema could not be migrated: " + failure.getMessage(), failure);
        }
    }

    private static void platform(DataSource admin, String owner, Logins logins) {
        FLYWAY.setLevel(Level.WARNING);
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(admin)
                .initSql("set role " + owner)
                .schemas("platform")
                .createSchemas(false)
                .locations("classpath:db/platform")
                .placeholders(Map.of("platformUser", logins.platformUser()))
                .load()
                .migrate();
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
