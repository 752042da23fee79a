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

/** The current row of a result, read by the labels of its columns in the types the product uses. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        return result.next();
    }

    public String text(String label) throws SQLException {
        return present(result.getString(label), label);
    }

    public Optional<String> optionalText(String label) throws SQLException {
        return Optional.ofNullable(result.getString(label));
    }

    public UUID uuid(String label) throws SQLException {
        return present(result.getObject(label, UUID.class), label);
    }

    public Optional<UUID> optionalUuid(String label) throws SQLException {
        return Optional.ofNullable(result.getObject(label, UUID.class));
    }

    /** A number with the column's scale: 12.5 in a numeric(19,4) comes as 12.5000. */
    public BigDecimal decimal(String label) throws SQLException {
        return present(result.getBigDecimal(label), label);
    }

    public int integer(String label) throws SQLException {
        return present(result.getObject(label, Integer.class), label);
    }

    public Optional<Integer> optionalInteger(String label) throws SQLException {
        return Optional.ofNullable(result.getObject(label, Integer.class));
    }

    public long number(String label) throws SQLException {
        return present(result.getObject(label, Long.class), label);
    }

    public boolean flag(String label) throws SQLException {
        return present(result.getObject(label, Boolean.class), label);
    }

    public LocalDate date(String label) throws SQLException {
        return present(result.getObject(label, LocalDate.class), label);
    }

    public Optional<LocalDate> optionalDate(String label) throws SQLException {
        return Optional.ofNullable(result.getObject(label, LocalDate.class));
    }

    public Instant instant(String label) throws SQLException {
        return present(result.getObject(label, OffsetDateTime.class), label).toInstant();
    }

    public Optional<Instant> optionalInstant(String label) throws SQLException {
        return Optional.ofNullable(result.getObject(label, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public byte[] bytes(String label) throws SQLException {
        return present(result.getBytes(label), label);
    }

    public List<String> texts(String label) throws SQLException {
        Array array = present(result.getArray(label), label);
        return List.of((String[]) array.getArray());
    }

    public <E extends Enum<E>> E word(String label, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(label));
    }

    private static <T> T present(@Nullable T value, String label) {
        if (value == null) {
            throw new IllegalStateException("column " + label + " is null where a value must be");
        }
        return value;
    }
}
