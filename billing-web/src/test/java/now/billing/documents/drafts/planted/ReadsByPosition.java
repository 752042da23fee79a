package now.billing.documents.drafts.planted;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Breaks R6: reads a column by its place in the select. */
public class ReadsByPosition {
    String number(ResultSet row) throws SQLException {
        return row.getString(4);
    }
}
