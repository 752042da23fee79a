package now.billing.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.terms.FieldSource;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Declared terms in JSON that was written by the product itself: in a column of a draft, in a frozen record. */
public record StoredJson(JsonObject json) implements FieldSource {

    /** The terms in a column; null stands for none, so that what is plain pays nothing for them. */
    public static <R extends Record> R read(RecordShape<R> shape, @Nullable String column, CurrencyUnit currency) {
        if (column == null) {
            return shape.empty();
        }
        try (JsonReader reader = JsonMaker.reader(new StringReader(column))) {
            return shape.read(new StoredJson(reader.readObject()), currency);
        }
    }

    /** As {@link #read}, of terms without amounts. */
    public static <R extends Record> R read(RecordShape<R> shape, @Nullable String column) {
        return read(shape, column, RecordShape.NO_AMOUNTS);
    }

    /** As {@link #write}, of terms without amounts. */
    public static <R extends Record> @Nullable String write(RecordShape<R> shape, R terms, @Nullable String old) {
        return write(shape, terms, old, RecordShape.NO_AMOUNTS);
    }

    /** The column of these terms, and the one it has where that says the same: the database keeps no order of keys. */
    public static <R extends Record> @Nullable String write(
            RecordShape<R> shape, R terms, @Nullable String old, CurrencyUnit currency) {
        if (shape.isEmpty(terms)) {
            return null;
        }
        return old != null && read(shape, old, currency).equals(terms) ? old : CanonicalJson.text(shape.write(terms));
    }

    @Override
    public <T> @Nullable T value(String name, Function<String, T> reader) {
        return json.containsKey(name) ? reader.apply(json.getString(name)) : null;
    }

    @Override
    public @Nullable Integer whole(String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }

    @Override
    public boolean flag(String name) {
        return json.getBoolean(name, false);
    }

    @Override
    public <T> @Nullable T object(String name, Function<FieldSource, @Nullable T> reader) {
        JsonObject nested = json.getJsonObject(name);
        return nested == null ? null : reader.apply(new StoredJson(nested));
    }

    @Override
    public <T> List<T> objects(String name, Function<FieldSource, @Nullable T> reader) {
        JsonArray array = json.getJsonArray(name);
        return array == null
                ? List.of()
                : array.getValuesAs(JsonObject.class).stream()
                        .<T>map(each -> reader.apply(new StoredJson(each)))
                        .toList();
    }

    @Override
    public <T> List<T> values(String name, Function<String, T> reader) {
        JsonArray array = json.getJsonArray(name);
        return array == null
                ? List.of()
                : array.getValuesAs(JsonString::getString).stream().map(reader).toList();
    }

    @Override
    public boolean isText(String name) {
        return json.get(name) instanceof JsonString;
    }
}
