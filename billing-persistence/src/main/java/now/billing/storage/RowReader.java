package now.billing.storage;

import java.sql.SQLException;

/** Turns one row of a result into a value. */
@FunctionalInterface
public interface RowReader<T> {
    /** Reads the current row; the row object is reused for the next one. */
    T read(Row row) throws SQLException;
}
