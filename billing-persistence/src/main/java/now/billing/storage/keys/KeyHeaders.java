package now.billing.storage.keys;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Under which master keys the keys of all tenants are kept, read from their first bytes: nothing is opened. */
final class KeyHeaders {
    private static final String SCHEMAS = "select substring(n.nspname from 3) as code from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relname = 'data_key' and c.relkind = 'r'"
            + " and n.nspname ~ '^t_[a-z0-9]{12}$' order by 1";

    private static final int AT_ONCE = 100;

    private KeyHeaders() {}

    /** Number of each master key that is needed, with the code of a tenant that needs it. */
    static Map<Integer, String> numbers(Connection connection) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SCHEMAS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString("code"));
            }
        }
        Map<Integer, String> numbers = new TreeMap<>();
        for (int i = 0; i < codes.size(); i += AT_ONCE) {
            read(connection, codes.subList(i, Math.min(i + AT_ONCE, codes.size())), numbers);
        }
        return numbers;
    }

    private static void read(Connection connection, List<String> codes, Map<Integer, String> numbers)
            throws SQLException {
        String text = codes.stream()
                .map("select '%1$s' as code, substring(sealed from 2 for 4) as number from t_%1$s.data_key"::formatted)
                .collect(Collectors.joining(" union all "));
        try (PreparedStatement query = connection.prepareStatement(text);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] number = rows.getBytes("number");
                if (number.length == Integer.BYTES) {
                    numbers.putIfAbsent(ByteBuffer.wrap(number).getInt(), rows.getString("code"));
                }
            }
        }
    }
}
