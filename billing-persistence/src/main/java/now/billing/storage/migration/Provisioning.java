package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import now.billing.storage.Ids;

/**
 * Makes the schema and role of a new tenant, in one transaction: all of it or nothing.
 *
 * <p>The role has no login and is a member of nothing: a common group would make every change of role slow once there
 * are thousands (persistence page §5). The application's login may become it but has none of its rights by itself.
 */
public final class Provisioning {
    private static final int FIRST_WITH_GRANT_OPTIONS = 16;

    private final DataSource admin;
    private final String appLogin;
    private final List<Script> scripts;

    /** With the administrator's source, the name of the application's login and the scripts in order. */
    public Provisioning(DataSource admin, String appLogin, List<Script> scripts) {
        this.admin = admin;
        this.appLogin = Names.checked(appLogin);
        this.scripts = Scripts.inOrder(scripts);
    }

    /** Makes a spare tenant with this code and returns its id. */
    public UUID provision(String code) {
        try (Connection connection = admin.getConnection()) {
            connection.setAutoCommit(false);
            UUID id = Ids.next();
            String owner = Owner.of(connection, appLogin);
            schema(connection, owner, Names.schema(code));
            TenantBatch.run(connection, owner, code, scripts);
            row(connection, id, code);
            connection.commit();
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException("the tenant could not be provisioned: " + failure.getMessage(), failure);
        }
    }

    private void schema(Connection connection, String owner, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create role " + schema + " nologin; " + membership(connection, schema, appLogin)
                    + "; create schema " + schema + " authorization " + owner
                    + "; grant usage on schema " + schema + " to " + schema);
        }
    }

    /**
     * Lets the login become the tenant; without inheriting, where the server can say so (else the login's
     * NOINHERIT).
     */
    static String membership(Connection connection, String role, String login) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        return "grant " + role + " to \"" + login + "\""
                + (version >= FIRST_WITH_GRANT_OPTIONS ? " with inherit false, set true" : "");
    }

    private static void row(Connection connection, UUID id, String code) throws SQLException {
        String text = "insert into platform.tenant (id, code, status, created_at) values (?, ?, 'SPARE', now())";
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            insert.setObject(1, id);
            insert.setString(2, code);
            insert.executeUpdate();
        }
    }
}
