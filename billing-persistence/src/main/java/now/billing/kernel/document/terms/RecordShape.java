package now.billing.kernel.document.terms;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import org.jspecify.annotations.Nullable;

/**
 * The one mapping over a record whose components are declared by {@link Term}: it reads, writes, folds and checks each
 * of them, so that another field is one more component. Made once per class; the empty record is the one in which
 * nothing is given, and what is not given is not written.
 */
public final class RecordShape<R extends Record> {
    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class));
        }
    };

    /** The currency of terms among which are no amounts. */
    public static final CurrencyUnit NO_AMOUNTS = CurrencyUnit.of("EUR");

    private final Class<R> type;
    private final List<RecordField> fields;
    private final MethodHandle constructor;
    private final R empty;

    private RecordShape(Class<R> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(RecordField::new).toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException("a declared record is public: " + type, notPublic);
        }
        this.empty = make(fields.stream().map(RecordField::absent).toArray());
    }

    @SuppressWarnings("unchecked") // computed for this very class
    public static <R extends Record> RecordShape<R> of(Class<R> type) {
        return (RecordShape<R>) SHAPES.get(type);
    }

    public Class<R> type() {
        return type;
    }

    public List<RecordField> fields() {
        return fields;
    }

    /** The record in which nothing is given. */
    public R empty() {
        return empty;
    }

    public boolean isEmpty(R record) {
        return record.equals(empty);
    }

    /** Reads every field; amounts are in this currency. */
    public R read(FieldSource in, CurrencyUnit currency) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(in, currency);
        }
        R read = make(values);
        return isEmpty(read) ? empty : read;
    }

    /** Reads a record in which no amounts are declared. */
    public R read(FieldSource in) {
        return read(in, NO_AMOUNTS);
    }

    /** What is given, by name: texts, whole numbers, maps and lists of them. */
    public Map<String, Object> write(R record) {
        Map<String, Object> out = new TreeMap<>();
        if (record != empty) {
            for (RecordField field : fields) {
                field.write(out, record);
            }
        }
        return out;
    }

    /** As it is stored, its texts folded and composed; the same record where nothing changes. */
    public R typed(R record) {
        return changed(record, RecordField::typed);
    }

    /** The same with every text in it changed, codes and identifiers too; the same record where none changes. */
    public R withTexts(R record, UnaryOperator<String> change) {
        return changed(record, (field, value) -> field.withTexts(value, change));
    }

    private interface Change {
        @Nullable
        Object of(RecordField field, @Nullable Object value);
    }

    private R changed(R record, Change change) {
        if (record == empty) {
            return record;
        }
        @Nullable Object[] values = new Object[fields.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object value = fields.get(i).of(record);
            values[i] = change.of(fields.get(i), value);
            changed |= values[i] != value;
        }
        return changed ? make(values) : record;
    }

    /** Notes every field that is wrong; {@code path} is empty or ends with a dot. */
    public void check(FieldProblems problems, String path, R record) {
        if (record != empty) {
            fields.forEach(field -> field.check(problems, path, record));
        }
    }

    /** Shows every text that is given, with its path. */
    public void texts(String path, R record, BiConsumer<String, String> seen) {
        if (record != empty) {
            fields.forEach(field -> field.texts(path, record, seen));
        }
    }

    /** The same record with another value of one field. */
    public R with(R record, String name, @Nullable Object value) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            RecordField field = fields.get(i);
            values[i] = field.name().equals(name) ? value : field.of(record);
        }
        R made = make(values);
        return isEmpty(made) ? empty : made;
    }

    boolean standsAlone() {
        return fields.get(0).term().alone();
    }

    /** The record of which only the first field is known. */
    R alone(String text) {
        @Nullable Object[] values = fields.stream().map(RecordField::absent).toArray();
        values[0] = text;
        return make(values);
    }

    private R make(@Nullable Object[] values) {
        try {
            return type.cast(constructor.invoke(values));
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a record is made of its components: " + type, impossible);
        }
    }
}
