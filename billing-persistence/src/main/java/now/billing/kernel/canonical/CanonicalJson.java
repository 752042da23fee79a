package now.billing.kernel.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a value as RFC 8785 JSON in UTF-8: keys sorted by UTF-16 code units, no white space, the shortest escapes.
 * Numbers are whole only; amounts, quantities and rates are strings, so that no reader can lose a digit.
 */
public final class CanonicalJson {

    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical bytes of an object made of maps, collections, strings, whole numbers and booleans.
     *
     * @throws IllegalArgumentException for anything else, and for text that is no valid Unicode
     */
    public static byte[] bytes(Map<String, ?> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text. */
    public static String text(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.writeObject(object);
        return json.out.toString();
    }

    private void write(Object value) {
        if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(object);
        } else if (value instanceof Collection<?> array) {
            writeArray(array);
        } else {
            throw new IllegalArgumentException(
                    "no canonical form of a " + value.getClass().getName());
        }
    }

    private void writeObject(Map<?, ?> object) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : sorted(object).entrySet()) {
            out.append(separator);
            writeText((String) entry.getKey());
            out.append(':');
            write(entry.getValue());
            separator = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    /** String's natural order is the order of UTF-16 code units that the RFC asks for. */
    private static SortedMap<?, ?> sorted(Map<?, ?> object) {
        if (object instanceof SortedMap<?, ?> already && already.comparator() == null) {
            return already;
        }
        return new TreeMap<>(object);
    }

    private void writeArray(Collection<?> array) {
        char separator = '[';
        for (Object value : array) {
            out.append(separator);
            write(value);
            separator = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private void writeText(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            out.append(text, plain, i);
            if (Character.isSurrogate(c)) {
                i = writePair(text, i);
            } else {
                writeEscape(c);
            }
            plain = i + 1;
        }
        out.append(text, plain, text.length()).append('"');
    }

    private void writeEscape(char c) {
        int escape = ESCAPED.indexOf(c);
        if (escape >= 0) {
            out.append('\\').append(ESCAPES.charAt(escape));
        } else {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private int writePair(String text, int high) {
        int low = high + 1;
        if (low == text.length() || !Character.isSurrogatePair(text.charAt(high), text.charAt(low))) {
            throw new IllegalArgumentException("text with half of a surrogate pair has no canonical form");
        }
        out.append(text, high, low + 1);
        return low;
    }
}
