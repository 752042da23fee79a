package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Makes the roles of the application and takes away what nobody needs. Running it again changes nothing. */
final class Rights {
    /** Functions that set a role or run a text they are given, or reach files and other servers (security page §8). */
    private static final String DANGEROUS = "^(set_config|ts_stat|(query|database|table|schema|cursor)_to_xml.*|lo_.*"
            + "|loread|lowrite|pg_read_.*|pg_ls_.*|pg_stat_file|dblink.*)$";

    private final Connection connection;
    private final Logins logins;
    private final String owner;
    private final List<String> warnings = new ArrayList<>();

    Rights(Connection connection, Logins logins, String owner) {
        this.owner = owner;
        this.connection = connection;
        this.logins = logins;
    }

    /** Does it all; the answer says in one line each what this administrator was not allowed to do. */
    List<String> establish() throws SQLException {
        owner();
        login(logins.appUser(), logins.appPassword(), "noinherit", "\"$user\"");
        login(logins.platformUser(), logins.platformPassword(), "inherit", "platform");
        platformSchema();
        closePublic();
        if (isTrue("select rolsuper as answer from pg_roles where rolname = current_user", null)) {
            revokeFunctions();
        } else {
            warnings.add("The administrator's login is no superuser: functions such as set_config stay callable,"
                    + " the statement guard of the application stands alone.");
        }
        return warnings;
    }

    /** Lets the application's login become each tenant, after a change of its name or a restore. */
    void memberships() throws SQLException {
        List<String> missing = texts("select 't_' || t.code as found from platform.tenant t where not exists (select 1"
                + " from pg_auth_members m where m.roleid = to_regrole('t_' || t.code)::oid"
                + " and m.member = to_regrole(quote_ident(?))::oid)");
        for (String role : missing) {
            run(Provisioning.membership(connection, role, logins.appUser()));
        }
    }

    private void owner() throws SQLException {
        if (!exists(owner)) {
            run("create role " + owner + " nologin");
        }
        if (!isTrue("select pg_has_role(current_user, ?, 'USAGE') as answer", owner)) {
            run("grant " + owner + " to current_user");
        }
    }

    private void login(String name, String password, String inheritance, String searchPath) throws SQLException {
        if (!exists(name)) {
            run("create role \"" + name + "\" login " + inheritance);
        }
        if (isTrue("select rolsuper or rolbypassrls as answer from pg_roles where rolname = ?", name)) {
            throw new IllegalStateException("the login " + name + " may not be a superuser or bypass row policies");
        }
        run("alter role \"" + name + "\" login " + inheritance);
        run("alter role \"" + name + "\" set search_path = " + searchPath);
        for (Waits.Limit limit : Waits.OF_A_LOGIN) {
            run("alter role \"" + name + "\" set " + limit.setting() + " = '" + limit.value() + "'");
        }
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    }

    private void platformSchema() throws SQLException {
        if (!isTrue("select exists (select 1 from pg_namespace where nspname = ?) as answer", "platform")) {
            run("create schema platform authorization " + owner);
        }
    }

    private void closePublic() throws SQLException {
        attempt("revoke all on schema public from public");
        attempt("revoke temporary on database " + quotedDatabase() + " from public");
        if (isTrue("select has_database_privilege(?, current_database(), 'TEMPORARY') as answer", logins.appUser())) {
            warnings.add("The administrator's login does not own the database: everybody may make temporary tables.");
        }
    }

    private void revokeFunctions() throws SQLException {
        List<String> open = texts(
                "select p.oid::regprocedure::text as found from pg_proc p where p.proname ~ ?"
                        + " and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) a"
                        + " where a.grantee = 0))",
                DANGEROUS);
        for (String function : open) {
            run("revoke execute on function " + function + " from public");
        }
        // Flyway sets its search path by this function, as the owner.
        run("grant execute on function pg_catalog.set_config(text, text, boolean) to " + owner);
        run("revoke usage on language plpgsql from public");
        run("grant usage on language plpgsql to " + owner);
    }

    private String quotedDatabase() throws SQLException {
        return texts("select quote_ident(current_database()) as found where ? <> ''")
                .get(0);
    }

    private boolean exists(String role) throws SQLException {
        return isTrue("select exists (select 1 from pg_roles where rolname = ?) as answer", role);
    }

    private void attempt(String text) throws SQLException {
        try {
            run(text);
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private boolean isTrue(String text, @org.jspecify.annotations.Nullable String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(text)) {
            if (value != null) {
                query.setString(1, value);
            }
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean("answer");
            }
        }
    }

    private List<String> texts(String text) throws SQLException {
        return texts(text, logins.appUser());
    }

    private List<String> texts(String text, String value) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setString(1, value);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString("found"));
                }
            }
        }
        return found;
    }
}
