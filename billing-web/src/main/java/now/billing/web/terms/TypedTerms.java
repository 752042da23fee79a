package now.billing.web.terms;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.terms.FieldSource;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import org.jspecify.annotations.Nullable;

/**
 * Declared terms as a person types them: one JSON text by the names of the contract, which the script of the page
 * keeps. Numbers are written as people of the organization write them, dates as ISO 8601. Files are known by their
 * digests; their contents never stand in it.
 */
public final class TypedTerms implements FieldSource {
    private static final String CONTENT = "content";

    /** Objects and lists within each other; the declared terms need less. */
    private static final int DEEPEST = 16;

    private final JsonObject json;
    private final RecordShape<?> shape;
    private final String path;
    private final Reading reading;

    /** What all objects of one text share. */
    private record Reading(CurrencyUnit currency, NumberReader numbers, List<Problem> wrong) {}

    private TypedTerms(JsonObject json, RecordShape<?> shape, String path, Reading reading) {
        this.json = json;
        this.shape = shape;
        this.path = path;
        this.reading = reading;
    }

    /**
     * Reads a text; an empty one says nothing.
     *
     * @throws InvalidInput about every field that cannot be read, or about the whole where it is no such text
     */
    public static <R extends Record> R read(
            RecordShape<R> shape, String text, CurrencyUnit currency, NumberReader numbers) {
        if (text.isBlank()) {
            return shape.empty();
        }
        if (isTooDeep(text)) {
            throw noTerms();
        }
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            Reading reading = new Reading(currency, numbers, new ArrayList<>());
            R read = shape.read(new TypedTerms(reader.readObject(), shape, "", reading), currency);
            InvalidInput.throwIfAny(reading.wrong());
            return read;
        } catch (JsonException | ClassCastException wrong) {
            throw noTerms();
        }
    }

    /** Only a program of somebody else sends such a thing. */
    private static InvalidInput noTerms() {
        return InvalidInput.value(ProblemCode.MALFORMED, "value", "JSON");
    }

    /** Asked before it is read, which follows any depth. */
    private static boolean isTooDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '"' -> quoted = !quoted;
                case '{', '[' -> depth += quoted ? 0 : 1;
                case '}', ']' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** The text of what is given; empty if nothing is. */
    public static <R extends Record> String write(RecordShape<R> shape, R terms, NumberStyle style) {
        return shape.isEmpty(terms)
                ? ""
                : JsonMaker.object(shown(shape, shape.write(terms), style))
                        .build()
                        .toString();
    }

    /** Whether a field of a problem is one of these terms. */
    public static boolean has(RecordShape<?> shape, String field) {
        String name = field.replaceFirst("[.\\[].*", "");
        return shape.fields().stream().anyMatch(each -> each.name().equals(name));
    }

    private static Map<String, Object> shown(RecordShape<?> shape, Map<String, Object> written, NumberStyle style) {
        for (RecordField field : shape.fields()) {
            written.computeIfPresent(field.name(), (name, value) -> shown(field, value, style));
        }
        return written;
    }

    @SuppressWarnings("unchecked") // a shape writes maps by name
    private static @Nullable Object shown(RecordField field, Object value, NumberStyle style) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> shown(field, each, style)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return shown(field.nested().orElseThrow(), (Map<String, Object>) map, style);
        }
        return TermField.isDecimal(field) ? style.shortened(new BigDecimal(value.toString()), 0) : value.toString();
    }

    @Override
    public <T> @Nullable T value(String name, Function<String, T> reader) {
        String text = name.equals(CONTENT) ? "" : json.getString(name, "");
        return text.isBlank() ? null : read(name, () -> reader.apply(plain(name, text.strip())));
    }

    /** Asked before anything of a list is read: each entry costs, a file most of all. */
    private JsonArray listed(String name) {
        JsonArray all = json.getJsonArray(name);
        int most = field(name).term().most();
        if (all == null || all.size() <= most) {
            return all == null ? JsonValue.EMPTY_JSON_ARRAY : all;
        }
        FieldProblems tooMany = new FieldProblems();
        tooMany.add(path + name, ProblemCode.TOO_MANY, "value", all.size(), "limit", most);
        reading.wrong().addAll(tooMany.list());
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private RecordField field(String name) {
        return shape.fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String plain(String name, String text) {
        RecordField field = field(name);
        if (!TermField.isDecimal(field)) {
            return text;
        }
        return reading.numbers()
                .read(
                        text,
                        TermField.decimals(field, reading.currency()),
                        Set.of("%", reading.currency().code()))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    @Override
    public @Nullable Integer whole(String name) {
        return value(name, TypedTerms::parsed);
    }

    private static Integer parsed(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            throw InvalidInput.value(ProblemCode.MALFORMED, "value", text);
        }
    }

    @Override
    public boolean flag(String name) {
        return "true".equals(json.getString(name, ""));
    }

    @Override
    public <T> @Nullable T object(String name, Function<FieldSource, @Nullable T> reader) {
        JsonObject inner = json.getJsonObject(name);
        return inner == null ? null : reader.apply(inside(inner, name, name));
    }

    @Override
    public <T> List<T> objects(String name, Function<FieldSource, @Nullable T> reader) {
        JsonArray all = listed(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            T one = reader.apply(inside(all.getJsonObject(i), name, name + "[" + i + "]"));
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private TypedTerms inside(JsonObject inner, String name, String place) {
        RecordShape<?> nested = field(name).nested().orElseThrow();
        return new TypedTerms(inner, nested, path + place + ".", reading);
    }

    @Override
    public <T> List<T> values(String name, Function<String, T> reader) {
        JsonArray all = listed(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = ((JsonString) all.get(i)).getString();
            T one = read(name + "[" + i + "]", () -> reader.apply(text));
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    @Override
    public boolean isText(String name) {
        return json.get(name) instanceof JsonString;
    }

    private <T> @Nullable T read(String place, Supplier<T> value) {
        try {
            return Objects.requireNonNull(value.get());
        } catch (InvalidInput wrong) {
            reading.wrong().addAll(wrong.under(path + place).problems());
            return null;
        }
    }
}
