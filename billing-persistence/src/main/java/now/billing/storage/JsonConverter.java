package now.billing.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Text ↔ jsonb ({@code @Convert}). The database keeps no key order: never hash what comes back. */
@Converter
public class JsonConverter implements AttributeConverter<@Nullable String, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable String json) {
        try {
            PGobject column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException impossible) {
            throw new IllegalStateException("the driver refuses to carry jsonb", impossible);
        }
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}
