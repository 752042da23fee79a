package now.billing.rest.v1;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * The text of a body as one JSON object. It reads event by event, because what builds a tree by itself follows any
 * depth until the stack ends and makes numbers of any length.
 */
final class JsonBody {
    /** The name of the body in refusals. */
    static final String BODY = "body";

    /** Objects and lists within one another; the deepest body of the contract has five. */
    static final int DEEPEST = 20;

    /** Characters of a number; whole numbers of ten digits are the longest that any field takes. */
    static final int LONGEST_NUMBER = 20;

    private final JsonParser parser;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a body; an empty one counts as an empty object.
     *
     * @throws InvalidInput {@code input.malformed} if it is not a JSON object
     * @throws NestedTooDeep 400
     */
    static JsonObject read(String body) {
        if (body.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonParser parser = Json.createParser(new StringReader(body))) {
            JsonValue value = new JsonBody(parser).value(parser.next(), "", 0);
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

    private JsonValue value(Event event, String path, int depth) {
        return switch (event) {
            case START_OBJECT -> object(path, deeper(depth));
            case START_ARRAY -> array(path, deeper(depth));
            case VALUE_NUMBER -> number(path);
            default -> parser.getValue();
        };
    }

    private JsonValue object(String path, int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            String at = path.isEmpty() ? name : path + "." + name;
            if (!names.add(name)) {
                // Which of the two counts differs from reader to reader.
                throw InvalidInput.of(at, ProblemCode.DUPLICATE, "value", name);
            }
            object.add(name, value(parser.next(), at, depth));
        }
        return object.build();
    }

    private JsonValue array(String path, int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, path + "[" + index++ + "]", depth));
        }
        return array.build();
    }

    private JsonValue number(String path) {
        String digits = parser.getString();
        if (digits.length() > LONGEST_NUMBER) {
            throw InvalidInput.of(
                    path.isEmpty() ? BODY : path,
                    ProblemCode.OUT_OF_RANGE,
                    "value",
                    digits.substring(0, LONGEST_NUMBER) + "…",
                    "limit",
                    Integer.MAX_VALUE);
        }
        return parser.getValue();
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new NestedTooDeep(DEEPEST);
        }
        return depth + 1;
    }

    private static InvalidInput malformed(String what) {
        return InvalidInput.of(BODY, ProblemCode.MALFORMED, "value", what);
    }
}
