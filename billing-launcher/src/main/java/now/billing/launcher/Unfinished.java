package now.billing.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What waits for the operator in all tenants: events that were given up, and documents that drift (ADR 0074). */
public final class Unfinished {
    private final DataSource admin;

    public Unfinished(DataSource admin) {
        this.admin = admin;
    }

    /** Dead letters, one line each, with tenant, event and reason; the oldest of each tenant first. */
    public List<String> deadLetters() {
        return collect(
                "select to_char(given_up_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC  tenant ' || '%1$s'"
                        + " || '  ' || type || '  event ' || id || '  ' || error as line"
                        + " from t_%1$s.outbox_event where given_up_at is not null order by given_up_at");
    }

    /** Tenants with documents that do not stand where the facts put them, and how many; the log names them. */
    public List<String> drifts() {
        return collect("select 'tenant %1$s: ' || drifting as line from t_%1$s.housekeeping where drifting > 0");
    }

    /** Gives all dead letters their tries anew; the nodes take them up within a minute. The number of them. */
    public int retry() {
        return collect("update t_%1$s.outbox_event set given_up_at = null, attempts = 0, available_at = now()"
                        + " where given_up_at is not null returning id::text as line")
                .size();
    }

    private List<String> collect(String ofATenant) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            for (String tenant : texts(statement, "select code as line from platform.tenant where status <> 'SPARE'")) {
                lines.addAll(texts(statement, ofATenant.formatted(tenant)));
            }
            return lines;
        } catch (SQLException unreadable) {
            throw new StartRefused("The tenants cannot be asked: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString("line"));
            }
        }
        return texts;
    }
}
