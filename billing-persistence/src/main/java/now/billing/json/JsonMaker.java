package now.billing.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;

/**
 * Makes builders, readers and writers of JSON. The static methods of Jakarta JSON look their provider up again for
 * every object, through all archives of the server (half a millisecond each); here it is looked up once (ADR 0071).
 */
public final class JsonMaker {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonMaker() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object with these texts, numbers, maps and lists in it. */
    public static JsonObjectBuilder object(Map<String, Object> fields) {
        return PROVIDER.createObjectBuilder(fields);
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** A list with these texts, numbers or values of JSON in it. */
    public static JsonArrayBuilder array(Collection<?> items) {
        return PROVIDER.createArrayBuilder(items);
    }

    /** Reads event by event. */
    public static JsonParser parser(Reader text) {
        return PROVIDER.createParser(text);
    }

    /** Reads as a whole, for text of our own making only: it follows any depth and length. */
    public static JsonReader reader(Reader text) {
        return PROVIDER.createReader(text);
    }

    public static JsonWriter writer(Writer out) {
        return PROVIDER.createWriter(out);
    }
}
