package now.billing.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import now.billing.tenancy.TenantCode;

/**
 * Runs text as a tenant's role on a bare connection, past every guard of the product: what is refused here is refused by
 * the database alone.
 */
public final class AsRole {
    private AsRole() {}

    /** The SQLSTATE of the refusal, or an empty text where the database let it through (it is rolled back then). */
    public static String refusal(TestDatabase database, TenantCode tenant, String... texts) {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + tenant.schema());
            for (String text : texts) {
                statement.execute(text);
            }
            connection.rollback();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
