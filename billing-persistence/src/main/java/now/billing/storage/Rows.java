package now.billing.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one read, once they are there. */
final class Rows<T> implements Pipeline.Outcome {
    private final RowReader<T> reader;
    private @Nullable List<T> rows;

    Rows(RowReader<T> reader) {
        this.reader = reader;
    }

    @Override
    public void rows(ResultSet result) throws SQLException {
        List<T> found = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
            found.add(reader.read(row));
        }
        rows = found;
    }

    /** The rows; sends the pipeline where they are not there yet. */
    List<T> read(Pipeline pipeline) {
        if (rows == null) {
            pipeline.send();
        }
        List<T> found = rows;
        if (found == null) {
            throw new IllegalStateException("the read was lost with its transaction");
        }
        return found;
    }
}
