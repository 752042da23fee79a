package now.billing.bench.request;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import now.billing.bench.Measurement;

/** How long the oldest leaf of each of the latest seals had waited: from the issue, a moment before its commit. */
final class SealDelays {
    private static final BigDecimal MOST_MILLIS = new BigDecimal("250");
    private static final String DELAYS = "select percentile_disc(0.5) within group (order by ms) as median,"
            + " percentile_disc(0.95) within group (order by ms) as nearly_all from (select extract(epoch from"
            + " h.sealed_at - min(e.happened_at)) * 1000 as ms"
            + " from (select * from tree_head order by tree_size desc limit 200) h join evidence_sealing s"
            + " on s.seq >= h.previous_size and s.seq < h.tree_size join evidence_entry e on e.id = s.entry_id"
            + " group by h.tree_size, h.sealed_at) delays";

    private SealDelays() {}

    static List<Measurement> of(DataSource admin, String tenantCode) throws IOException {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = t_" + tenantCode);
            try (ResultSet row = statement.executeQuery(DELAYS)) {
                row.next();
                return List.of(
                        new Measurement("seal after the issue", millis(row, "median"), "ms", MOST_MILLIS),
                        Measurement.shown("the same, 95 of 100 within", millis(row, "nearly_all"), "ms"));
            }
        } catch (SQLException refused) {
            throw new IOException("The seals can't be read", refused);
        }
    }

    private static BigDecimal millis(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).setScale(0, RoundingMode.HALF_UP);
    }
}
