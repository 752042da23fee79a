package now.billing.web.support;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with names in braces, each a component of a record.
 *
 * @param places in their order
 * @param end what stands behind the last
 */
record RowTemplate(List<Place> places, String end) {
    private static final Pattern NAME = Pattern.compile("( [\\w-]+=\")\\{(\\w+)}\"|\\{(\\w+)}");
    private static final String MARKUP = "&<>\"'";
    private static final List<String> WRITTEN = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&#39;");

    /**
     * A place for a component.
     *
     * @param before the text before it
     * @param attribute the beginning of the attribute whose whole value it is, which is left out with it; else empty
     */
    private record Place(String before, String attribute, Method component) {
        void draw(Object row, StringBuilder drawn) {
            drawn.append(before);
            String text = text(row);
            if (attribute.isEmpty()) {
                add(drawn, text);
            } else if (!text.isEmpty()) {
                add(drawn.append(attribute), text);
                drawn.append('"');
            }
        }

        private String text(Object row) {
            try {
                return Objects.toString(component.invoke(row), "");
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** @throws IllegalArgumentException if a name is none of the record's */
    static RowTemplate of(String text, Class<?> type) {
        List<Place> places = new ArrayList<>();
        Matcher found = NAME.matcher(text);
        int from = 0;
        while (found.find()) {
            String attribute = Objects.requireNonNullElse(found.group(1), "");
            String name = attribute.isEmpty() ? found.group(3) : found.group(2);
            Method component = RecordProperties.accessor(type, name)
                    .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
            places.add(new Place(text.substring(from, found.start()), attribute, component));
            from = found.end();
        }
        return new RowTemplate(places, text.substring(from));
    }

    /** Adds the text with what the record holds, every sign of markup in it written out; nothing for null. */
    void draw(Object row, StringBuilder drawn) {
        places.forEach(place -> place.draw(row, drawn));
        drawn.append(end);
    }

    private static void add(StringBuilder drawn, String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int markup = MARKUP.indexOf(each);
            if (markup < 0) {
                drawn.append(each);
            } else {
                drawn.append(WRITTEN.get(markup));
            }
        }
    }
}
