package now.billing.rest.v1.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object and notes every problem with its path instead of stopping at the first. A field that nobody
 * asked for is a problem too: a misspelt name must not be dropped silently. Values are strings, also amounts, so that
 * no reader makes a binary fraction of them.
 */
public final class JsonInput {
    static final ProblemCode UNKNOWN_FIELD = ProblemCode.of("input.unknown_field");
    static final ProblemCode WRONG_TYPE = ProblemCode.of("input.wrong_type");
    static final int NESTED_LIMIT = 1_000;

    private final JsonObject object;
    final FieldProblems problems;
    final String path;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonInput> children = new ArrayList<>();

    private JsonInput(JsonObject object, FieldProblems problems, String path) {
        this.object = object;
        this.problems = problems;
        this.path = path;
    }

    /**
     * Reads a body; an empty one counts as an empty object.
     *
     * @throws InvalidInput {@code input.malformed} if it is not a JSON object, {@code input.too_many} if it holds too
     *     many values
     */
    public static JsonInput of(String body) {
        return new JsonInput(JsonBody.read(body), new FieldProblems(), "");
    }

    /** As {@link #of} for a body that anybody may send: it may hold less. */
    public static JsonInput ofAnybody(String body) {
        return new JsonInput(JsonBody.read(body, JsonBody.MOST_NODES_OF_ANYBODY), new FieldProblems(), "");
    }

    /** The text of a field, or empty. */
    public String text(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    /** The text of a field, or null where it is missing, null or blank. */
    @Nullable
    public String textOrNull(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            String text = string.getString();
            return Text.isBlank(text) ? null : text.strip();
        }
        problems.add(path + name, WRONG_TYPE, "expected", "string");
        return null;
    }

    /** The text of a field, empty where it was left blank; null only where it is missing or null. */
    @Nullable
    public String textIfGiven(String name) {
        String text = textOrNull(name);
        return text == null && value(name) instanceof JsonString ? "" : text;
    }

    /**
     * Reads a field, or the fallback where it is missing; a refusal is noted and never gets further than {@link
     * #done}.
     */
    public <T> T read(String name, Function<String, T> reader, T fallback) {
        T value = readOrNull(name, reader);
        return value == null ? fallback : value;
    }

    /** As {@link #read}, and missing is a problem. */
    public <T> T require(String name, Function<String, T> reader, T stand) {
        if (isMissing(name)) {
            problems.add(path + name, ProblemCode.REQUIRED);
            return stand;
        }
        return read(name, reader, stand);
    }

    private boolean isMissing(String name) {
        JsonValue value = value(name);
        return value == null || value instanceof JsonString string && Text.isBlank(string.getString());
    }

    public <T> @Nullable T readOrNull(String name, Function<String, T> reader) {
        String text = textOrNull(name);
        return text == null ? null : problems.<T>read(path + name, () -> reader.apply(text));
    }

    public boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null || value == JsonValue.FALSE) {
            return false;
        }
        if (value != JsonValue.TRUE) {
            problems.add(path + name, WRONG_TYPE, "expected", "boolean");
        }
        return true;
    }

    /** A whole number, written as a JSON number. */
    public int whole(String name, int fallback) {
        JsonValue value = value(name);
        if (value == null) {
            return fallback;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException tooLarge) {
                problems.add(path + name, ProblemCode.OUT_OF_RANGE, "value", number, "limit", Integer.MAX_VALUE);
                return fallback;
            }
        }
        problems.add(path + name, WRONG_TYPE, "expected", "integer");
        return fallback;
    }

    @Nullable
    public LocalDate date(String name) {
        return readOrNull(name, JsonInput::parseDate);
    }

    @Nullable
    public UUID id(String name) {
        return readOrNull(name, JsonInput::parseId);
    }

    public <E extends Enum<E>> E word(String name, Class<E> words, E fallback) {
        return read(name, text -> word(text, words), fallback);
    }

    public <E extends Enum<E>> @Nullable E wordOrNull(String name, Class<E> words) {
        return readOrNull(name, text -> word(text, words));
    }

    /** A list of words, each of which counts once. */
    public <E extends Enum<E>> Set<E> words(String name, Class<E> words) {
        Set<E> read = EnumSet.noneOf(words);
        read.addAll(new JsonTerms(this).values(name, text -> word(text, words)));
        return read;
    }

    private static <E extends Enum<E>> E word(String text, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        throw InvalidInput.value(ProblemCode.UNKNOWN_CODE, "value", text);
    }

    /** A nested object, or null. */
    @Nullable
    public JsonInput child(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject nested) {
            return nested(nested, path + name + ".");
        }
        problems.add(path + name, WRONG_TYPE, "expected", "object");
        return null;
    }

    /** Whether a list stands there. */
    public boolean isList(String name) {
        return value(name) instanceof JsonArray;
    }

    /** A nested list of objects; more than the documents' limit of lines is a problem. */
    public <T> List<T> list(String name, Function<JsonInput, T> reader) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            problems.add(path + name, WRONG_TYPE, "expected", "array");
            return List.of();
        }
        if (array.size() > NESTED_LIMIT) {
            problems.add(path + name, ProblemCode.TOO_MANY, "value", array.size(), "limit", NESTED_LIMIT);
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size() && !problems.isFull(); i++) {
            String at = path + name + "[" + i + "]";
            if (array.get(i) instanceof JsonObject nested) {
                read.add(reader.apply(nested(nested, at + ".")));
            } else {
                problems.add(at, WRONG_TYPE, "expected", "object");
            }
        }
        return read;
    }

    /** Puts a value together whose parts refuse only as a whole, such as category and rate. */
    public <T> T build(String at, Supplier<T> maker, T stand) {
        T made = at.isEmpty() ? whole(maker) : problems.<T>read(path + at, maker);
        return made == null ? stand : made;
    }

    /** Names fields that an answer carries and that a change need not leave out. */
    public void passOver(String... names) {
        asked.addAll(List.of(names));
    }

    /** Whether something stands there. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** Notes a problem that only the reader of several fields can see. */
    public void refuse(String name, ProblemCode code) {
        problems.add(path + name, code);
    }

    /** Ends the reading: refuses with every problem that was noted. */
    public void done() {
        noteUnknown();
        problems.throwIfAny();
    }

    private <T> @Nullable T whole(Supplier<T> maker) {
        String here = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
        return problems.<T>read(here, maker);
    }

    private JsonInput nested(JsonObject nested, String at) {
        JsonInput child = new JsonInput(nested, problems, at);
        children.add(child);
        return child;
    }

    private void noteUnknown() {
        for (String name : object.keySet()) {
            if (problems.isFull()) {
                return;
            }
            if (!asked.contains(name)) {
                problems.add(path + name, UNKNOWN_FIELD);
            }
        }
        children.forEach(JsonInput::noteUnknown);
    }

    /** What stands there, or null; it counts as asked for. */
    @Nullable
    JsonValue value(String name) {
        asked.add(name);
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? null : value;
    }

    public static LocalDate parseDate(String text) {
        return BusinessDay.parse(text);
    }

    public static UUID parseId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidInput.value(ProblemCode.MALFORMED, "value", text);
        }
    }
}
