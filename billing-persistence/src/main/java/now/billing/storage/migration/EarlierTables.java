package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Knows data from before the tables were made anew for all kinds of documents (ADR 0080). None of it is real, so
 * nothing carries it over.
 */
final class EarlierTables {
    private EarlierTables() {}

    /** Refuses to touch them; the message says how to go on. */
    static void refuse(Connection connection) throws SQLException {
        if (any(connection, "select to_regclass('platform.flyway_schema_history') is not null as answer")
                && any(
                        connection,
                        "select count(*) > 0 as answer from platform.flyway_schema_history where version = '002'")) {
            throw new IllegalStateException("The data here is from before the first release and can't be carried over;"
                    + " ./run reset deletes it, then ./run begins anew.");
        }
    }

    private static boolean any(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean("answer");
        }
    }
}
