package now.billing.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands Java values to the driver in the types the columns have. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        bind(statement, 1, values);
    }

    /** Binds from a position on and tells the next free one. */
    static int bind(PreparedStatement statement, int from, List<? extends @Nullable Object> values)
            throws SQLException {
        int position = from;
        for (Object value : values) {
            bind(statement, position++, value);
        }
        return position;
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            // NULL without a type: the server infers it from the place. A typed NULL is refused for uuid and jsonb.
            statement.setNull(position, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> word) {
            statement.setString(position, word.name());
        } else if (value instanceof Collection<?> many) {
            String type = many.stream().allMatch(UUID.class::isInstance) && !many.isEmpty() ? "uuid" : "text";
            Object[] elements = many.stream()
                    .map(each -> each instanceof Enum<?> word ? word.name() : each)
                    .toArray();
            statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
        } else {
            statement.setObject(position, value);
        }
    }
}
