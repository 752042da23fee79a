package now.billing.launcher;

import java.sql.Connection;
import java.sql.SQLException;

/** The one place where the launcher brings the schemas of the platform and of every tenant up to date. */
final class Migration {
    private Migration() {}

    static void run(DatabaseAccess admin, String appUser, String platformUser) throws SQLException {
        try (Connection connection = admin.open()) {
            if (!connection.isValid(5)) {
                throw new SQLException("no answer");
            }
        }
    }
}
