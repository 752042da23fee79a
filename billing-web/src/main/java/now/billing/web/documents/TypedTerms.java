package now.billing.web.documents;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.FieldSource;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.document.terms.SupportingDocument;
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
 * keeps. Numbers are written as people of the organization write them, dates as ISO 8601. What the page does not show,
 * the bytes of files, is carried along.
 */
final class TypedTerms implements FieldSource {
    private static final String CONTENT = "content";

    private final JsonObject json;
    private final RecordShape<?> shape;
    private final String path;
    private final Reading reading;

    /** What all objects of one text share. */
    private record Reading(
            CurrencyUnit currency, NumberReader numbers, Map<String, String> files, List<Problem> wrong) {}

    private TypedTerms(JsonObject json, RecordShape<?> shape, String path, Reading reading) {
        this.json = json;
        this.shape = shape;
        this.path = path;
        this.reading = reading;
    }

    /**
     * Reads a text; an empty one says nothing.
     *
     * @param files the bytes of known files by their names
     * @throws InvalidInput about every field that cannot be read
     * @throws IllegalArgumentException if it is no such text: only a program of somebody else sends such a thing
     */
    static <R extends Record> R read(
            RecordShape<R> shape, String text, CurrencyUnit currency, NumberReader numbers, Map<String, String> files) {
        if (text.isBlank()) {
            return shape.empty();
        }
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            Reading reading = new Reading(currency, numbers, files, new ArrayList<>());
            R read = shape.read(new TypedTerms(reader.readObject(), shape, "", reading), currency);
            InvalidInput.throwIfAny(reading.wrong());
            return read;
        } catch (JsonException | ClassCastException wrong) {
            throw new IllegalArgumentException("not a text of terms", wrong);
        }
    }

    /** Reads a text in which no file can be. */
    static <R extends Record> R read(RecordShape<R> shape, String text, CurrencyUnit currency, NumberReader numbers) {
        return read(shape, text, currency, numbers, Map.of());
    }

    /** The text of what is given; empty if nothing is. */
    static <R extends Record> String write(RecordShape<R> shape, R terms, NumberStyle style) {
        return shape.isEmpty(terms)
                ? ""
                : JsonMaker.object(shown(shape, shape.write(terms), style))
                        .build()
                        .toString();
    }

    /** Whether a field of a problem is one of these terms. */
    static boolean has(RecordShape<?> shape, String field) {
        String name = field.replaceFirst("[.\\[].*", "");
        return shape.fields().stream().anyMatch(each -> each.name().equals(name));
    }

    /** The bytes of the files that a document has, by their names. */
    static Map<String, String> files(List<SupportingDocument> documents) {
        Map<String, String> files = new HashMap<>();
        for (SupportingDocument each : documents) {
            AttachedFile file = each.file();
            if (file != null && file.content() != null) {
                files.put(file.name(), file.content().base64());
            }
        }
        return files;
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
        if (field.name().equals(CONTENT)) {
            return null;
        }
        return TermField.isDecimal(field) ? style.shortened(new BigDecimal(value.toString()), 0) : value.toString();
    }

    @Override
    public <T> @Nullable T value(String name, Function<String, T> reader) {
        String text = name.equals(CONTENT) ? known() : json.getString(name, "");
        return text.isBlank() ? null : read(name, () -> reader.apply(plain(name, text.strip())));
    }

    /** The bytes of the file that is named beside. */
    private String known() {
        return reading.files().getOrDefault(json.getString("name", ""), "");
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
