package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs scripts for one tenant inside the transaction of the given connection and notes that they ran. */
final class TenantBatch {
    private TenantBatch() {}

    static void run(Connection connection, String owner, String code, List<Script> scripts) throws SQLException {
        String schema = Names.schema(code);
        try (Statement statement = connection.createStatement()) {
            // A waiting DDL statement holds up all who come after it: give way after two seconds, the caller retries.
            statement.execute("set local role " + owner + "; set local lock_timeout = '2s';"
                    + " set local search_path = " + schema);
            for (Script script : scripts) {
                try {
                    statement.execute(script.forRole(schema));
                } catch (SQLException refused) {
                    throw new SQLException(script.name() + ": " + refused.getMessage(), refused.getSQLState(), refused);
                }
            }
        }
        note(connection, code, scripts);
    }

    private static void note(Connection connection, String code, List<Script> scripts) throws SQLException {
        String text = "insert into platform.schema_migration (tenant, version, script, checksum) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            for (Script script : scripts) {
                insert.setString(1, code);
                insert.setInt(2, script.version());
                insert.setString(3, script.name());
                insert.setString(4, script.checksum());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
