package now.billing.web.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in addresses; a text that is no id is answered like an id that does not exist. */
@FacesConverter(forClass = UUID.class)
public class UuidConverter implements Converter<UUID> {
    @Override
    public @Nullable UUID getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException wrong) {
            return new UUID(0, 0);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
