package now.billing.rest.v1.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * The text of a body as one JSON object. It reads event by event and counts, because what builds a tree by itself
 * follows any depth until the stack ends, keeps any number of values and makes numbers of any length.
 */
public final class JsonBody {
    /** The name of the body in refusals. */
    static final String BODY = "body";

    /** Objects and lists within one another; the deepest body of the contract has five. */
    public static final int DEEPEST = 20;

    /** Values and names together, from a caller who has shown a token. */
    static final int MOST_NODES = 200_000;

    /** The same from anybody. */
    static final int MOST_NODES_OF_ANYBODY = 20_000;

    /** Characters of a number; whole numbers of ten digits are the longest that any field takes. */
    static final int LONGEST_NUMBER = 20;

    /** Characters of a name; the contract's longest has twenty. */
    static final int LONGEST_NAME = 100;

    private final JsonParser parser;
    private final int mostNodes;
    private int nodes;

    /** Names and indexes from the outermost level to here; put together only where something is wrong. */
    private final Deque<String> path = new ArrayDeque<>();

    private JsonBody(JsonParser parser, int mostNodes) {
        this.parser = parser;
        this.mostNodes = mostNodes;
    }

    /** As {@link #read(String, int)}, from a caller who has shown a token. */
    static JsonObject read(String body) {
        return read(body, MOST_NODES);
    }

    /**
     * Reads a body; an empty one counts as an empty object.
     *
     * @throws InvalidInput {@code input.malformed} if it is not a JSON object, {@code input.too_many} if it has too
     *     many values and names
     * @throws NestedTooDeep 400
     */
    static JsonObject read(String body, int mostNodes) {
        if (body.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonParser parser = JsonMaker.parser(new StringReader(body))) {
            JsonValue value = new JsonBody(parser, mostNodes).value(parser.next(), 0);
            if (parser.hasNext()) {
                parser.next();
            }
            if (value instanceof JsonObject object) {
                return object;
            }
            throw malformed("JSON");
        } catch (JsonParsingException malformed) {
            throw malformed("JSON, line " + malformed.getLocation().getLineNumber() + ", column "
                    + malformed.getLocation().getColumnNumber());
        } catch (JsonException | NoSuchElementException malformed) {
            throw malformed("JSON");
        }
    }

    private JsonValue value(Event event, int depth) {
        count();
        return switch (event) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_NUMBER -> number();
            case VALUE_STRING -> text();
            default -> parser.getValue();
        };
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = JsonMaker.object();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = name();
            path.addLast(name);
            if (!names.add(name)) {
                // Which of the two counts differs from reader to reader.
                throw InvalidInput.of(here(), ProblemCode.DUPLICATE, "value", name);
            }
            object.add(name, value(parser.next(), depth));
            path.removeLast();
        }
        return object.build();
    }

    private String name() {
        count();
        String name = parser.getString();
        if (name.length() > LONGEST_NAME) {
            throw InvalidInput.of(BODY, ProblemCode.TOO_LONG, "value", name.length(), "limit", LONGEST_NAME);
        }
        refuseWhatIsNoText(name);
        return name;
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = JsonMaker.array();
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            path.addLast("[" + index++ + "]");
            array.add(value(event, depth));
            path.removeLast();
        }
        return array.build();
    }

    private JsonValue text() {
        refuseWhatIsNoText(parser.getString());
        return parser.getValue();
    }

    /** Half of a surrogate pair has no bytes in UTF-8, and the database has no place for U+0000. */
    private void refuseWhatIsNoText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw InvalidInput.of(here(), Text.FORBIDDEN_CHARACTER, "character", "U+%04X".formatted((int) c));
            }
        }
    }

    private JsonValue number() {
        String digits = parser.getString();
        boolean hasExponent = digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0;
        if (hasExponent || digits.length() > LONGEST_NUMBER) {
            throw InvalidInput.of(
                    here(),
                    ProblemCode.OUT_OF_RANGE,
                    "value",
                    digits.length() > LONGEST_NUMBER ? digits.substring(0, LONGEST_NUMBER) + "…" : digits,
                    "limit",
                    Integer.MAX_VALUE);
        }
        return parser.getValue();
    }

    private void count() {
        if (++nodes > mostNodes) {
            throw InvalidInput.of(BODY, ProblemCode.TOO_MANY, "value", nodes, "limit", mostNodes);
        }
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new NestedTooDeep(DEEPEST);
        }
        return depth + 1;
    }

    private String here() {
        StringBuilder here = new StringBuilder();
        for (String step : path) {
            here.append(here.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
        }
        return here.isEmpty() ? BODY : here.toString();
    }

    private static InvalidInput malformed(String what) {
        return InvalidInput.of(BODY, ProblemCode.MALFORMED, "value", what);
    }
}
