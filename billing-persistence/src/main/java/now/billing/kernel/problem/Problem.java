package now.billing.kernel.problem;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param code what, for programs
 * @param field the path of the input it is about, such as {@code lines[3].quantity}, or null if it is about the whole
 * @param args the facts a text needs, such as the value and the limit; never secrets
 */
@SuppressWarnings("serial") // the map is always one of the JDK's immutable, serializable ones
public record Problem(ProblemCode code, @Nullable String field, Map<String, String> args) implements Serializable {

    /** Characters of a fact, and of a field; what somebody sent is repeated to them, but not at any length. */
    public static final int LONGEST_FACT = 1_000;

    public Problem {
        args = Map.copyOf(args);
        field = field == null ? null : cut(field);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_FACT) {
            return text;
        }
        boolean betweenAPair = Character.isHighSurrogate(text.charAt(LONGEST_FACT - 1));
        return text.substring(0, betweenAPair ? LONGEST_FACT - 1 : LONGEST_FACT) + "…";
    }

    /** A problem of the whole; {@code args} are pairs of name and value. */
    public static Problem of(ProblemCode code, Object... args) {
        return new Problem(code, null, pairs(args));
    }

    /** A problem of one field; {@code args} are pairs of name and value. */
    public static Problem at(String field, ProblemCode code, Object... args) {
        return new Problem(code, field, pairs(args));
    }

    /**
     * The same problem seen from one level further out: {@code quantity} under {@code lines[3]} is
     * {@code lines[3].quantity}; from the outermost level it is what it was.
     */
    public Problem under(String path) {
        if (path.isEmpty()) {
            return this;
        }
        if (field == null || field.isEmpty()) {
            return new Problem(code, path, args);
        }
        return new Problem(code, field.startsWith("[") ? path + field : path + "." + field, args);
    }

    private static Map<String, String> pairs(Object... args) {
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException("arguments come in pairs of name and value");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            named.put(args[i].toString(), cut(Objects.toString(args[i + 1])));
        }
        return named;
    }

    @Override
    public String toString() {
        return (field == null ? "" : field + ": ") + code + (args.isEmpty() ? "" : " " + args);
    }
}
