package now.billing.storage;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column number (1 is the first) in the types the product uses. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        return result.next();
    }

    public String text(int column) throws SQLException {
        return present(result.getString(column), column);
    }

    public Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public UUID uuid(int column) throws SQLException {
        return present(result.getObject(column, UUID.class), column);
    }

    public Optional<UUID> optionalUuid(int column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, UUID.class));
    }

    /** A number with the column's scale: 12.5 in a numeric(19,4) comes as 12.5000. */
    public BigDecimal decimal(int column) throws SQLException {
        return present(result.getBigDecimal(column), column);
    }

    public Optional<BigDecimal> optionalDecimal(int column) throws SQLException {
        return Optional.ofNullable(result.getBigDecimal(column));
    }

    public int integer(int column) throws SQLException {
        return present(result.getObject(column, Integer.class), column);
    }

    public Optional<Integer> optionalInteger(int column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Integer.class));
    }

    public long number(int column) throws SQLException {
        return present(result.getObject(column, Long.class), column);
    }

    public boolean flag(int column) throws SQLException {
        return present(result.getObject(column, Boolean.class), column);
    }

    public LocalDate date(int column) throws SQLException {
        return present(result.getObject(column, LocalDate.class), column);
    }

    public Optional<LocalDate> optionalDate(int column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    public Instant instant(int column) throws SQLException {
        return present(result.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    public Optional<Instant> optionalInstant(int column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public byte[] bytes(int column) throws SQLException {
        return present(result.getBytes(column), column);
    }

    public Optional<byte[]> optionalBytes(int column) throws SQLException {
        return Optional.ofNullable(result.getBytes(column));
    }

    public List<String> texts(int column) throws SQLException {
        Array array = present(result.getArray(column), column);
        return List.of((String[]) array.getArray());
    }

    public <E extends Enum<E>> E word(int column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T present(@Nullable T value, int column) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null where a value must be");
        }
        return value;
    }
}
