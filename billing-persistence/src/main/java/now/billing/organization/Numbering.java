package now.billing.organization;

import java.sql.SQLException;
import java.util.UUID;
import now.billing.kernel.document.NumberPattern;
import now.billing.storage.Row;

/**
 * What gives a number needs to know of a series.
 *
 * @param series the id of the {@link NumberSeries}
 */
public record Numbering(UUID series, NumberPattern pattern) {

    /** Reads {@code series_id}, {@code pattern} and {@code resets}. */
    public static Numbering read(Row row) throws SQLException {
        NumberPattern.Reset reset = row.word("resets", NumberPattern.Reset.class);
        return new Numbering(row.uuid("series_id"), new NumberPattern(row.text("pattern"), reset));
    }
}
