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

    /** Reads id, pattern and reset, the first of them in this column. */
    static Numbering read(Row row, int first) throws SQLException {
        NumberPattern.Reset reset = row.word(first + 2, NumberPattern.Reset.class);
        return new Numbering(row.uuid(first), new NumberPattern(row.text(first + 1), reset));
    }
}
