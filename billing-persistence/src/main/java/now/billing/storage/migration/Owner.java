package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The role that owns every schema and table. Nobody signs in as it, and no tenant's role is a member of it, so that row
 * policies hold for all who work.
 *
 * <p>Roles belong to a whole server: the owner is named after the application's login, so that two installations on one
 * server do not meet. Once the platform schema is there, its owner is the owner, whatever the login is called by then.
 */
final class Owner {
    private Owner() {}

    /** The owner of the platform schema, or the name it is going to have. */
    static String of(Connection connection, String appLogin) throws SQLException {
        String text = "select coalesce((select pg_get_userbyid(nspowner)::text from pg_namespace"
                + " where nspname = 'platform'), ? || '_owner') as owner";
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setString(1, appLogin);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return Names.checked(result.getString("owner"));
            }
        }
    }
}
