package now.billing.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Needed on every UUID attribute that may be null ({@code @Convert}); never on an {@code @Id}. */
@Converter
public class UuidConverter implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID uuid) {
        return uuid;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof UUID uuid ? uuid : UUID.fromString(column.toString());
    }
}
