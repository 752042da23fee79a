package now.billing.rest.v1.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.terms.FieldSource;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Declared terms in the JSON of a request and of an answer; a refusal is noted as for every other field. */
public record JsonTerms(JsonInput in) implements FieldSource {

    public static <R extends Record> R read(RecordShape<R> shape, JsonInput in, CurrencyUnit currency) {
        return shape.read(new JsonTerms(in), currency);
    }

    /** Adds what is given; what is not stands nowhere, so that an answer without terms is no longer for them. */
    public static <R extends Record> void write(JsonFields out, RecordShape<R> shape, R terms) {
        for (Map.Entry<String, Object> each : shape.write(terms).entrySet()) {
            out.put(each.getKey(), json(each.getValue()));
        }
    }

    /** A value that a shape wrote. */
    @SuppressWarnings("unchecked") // a shape writes maps by name
    public static Object json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return JsonMaker.object((Map<String, Object>) map).build();
        }
        return value instanceof List<?> list ? JsonMaker.array(list).build() : value;
    }

    @Override
    public <T> @Nullable T value(String name, Function<String, T> reader) {
        return in.readOrNull(name, reader);
    }

    @Override
    public @Nullable Integer whole(String name) {
        return in.value(name) == null ? null : in.whole(name, 0);
    }

    @Override
    public boolean flag(String name) {
        return in.flag(name);
    }

    @Override
    public <T> @Nullable T object(String name, Function<FieldSource, @Nullable T> reader) {
        JsonInput child = in.child(name);
        return child == null ? null : reader.apply(new JsonTerms(child));
    }

    @Override
    public <T> List<T> objects(String name, Function<FieldSource, @Nullable T> reader) {
        List<@Nullable T> read = in.list(name, each -> reader.apply(new JsonTerms(each)));
        return read.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public <T> List<T> values(String name, Function<String, T> reader) {
        List<T> read = new ArrayList<>();
        JsonValue value = in.value(name);
        if (value instanceof JsonArray array) {
            for (int i = 0; i < Math.min(array.size(), JsonInput.NESTED_LIMIT); i++) {
                String at = in.path + name + "[" + i + "]";
                if (array.get(i) instanceof JsonString text) {
                    T item = in.problems.<T>read(at, () -> reader.apply(text.getString()));
                    if (item != null) {
                        read.add(item);
                    }
                } else {
                    in.problems.add(at, JsonInput.WRONG_TYPE, "expected", "string");
                }
            }
        } else if (value != null) {
            in.problems.add(in.path + name, JsonInput.WRONG_TYPE, "expected", "array");
        }
        return read;
    }

    @Override
    public boolean isText(String name) {
        return in.value(name) instanceof JsonString;
    }
}
