package now.billing.web.support;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What an address or a script asks a page for. What cannot be read counts as not asked. */
public record Asked(Map<String, String> sent) {
    private static final Shape WHOLE = Shape.of("\\d{1,18}", 18);
    private static final UUID NOTHING = new UUID(0, 0);

    public static Asked ofRequest() {
        return new Asked(Map.copyOf(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
    }

    public @Nullable String text(String name) {
        String text = sent.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable UUID id(String name) {
        String text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Several ids with commas between; what is none is passed over. */
    public List<UUID> ids(String name) {
        String text = text(name);
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(each -> new Asked(Map.of(name, each)).id(name))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : BusinessDay.parse(text);
        } catch (InvalidInput notADate) {
            return null;
        }
    }

    /** A whole number; 0 where there is none. */
    public long number(String name) {
        String text = text(name);
        return text == null || !WHOLE.fits(text) ? 0 : Long.parseLong(text);
    }

    /** One of the words of an enum, in any case. */
    public <E extends Enum<E>> E word(String name, Class<E> words, E usual) {
        String text = text(name);
        for (E word : words.getEnumConstants()) {
            if (text != null && word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        return usual;
    }

    /** What was asked for in the menu of a row: {@code duplicate}, say; empty if nothing. */
    public String action() {
        String action = text("act");
        return action == null ? "" : action;
    }

    /** The row it was asked for, by its id: its place in the table may be another row's by now. */
    public UUID row() {
        UUID row = id("row");
        return row == null ? NOTHING : row;
    }

    /** The version of the row as it was shown. */
    public long version() {
        return number("version");
    }
}
