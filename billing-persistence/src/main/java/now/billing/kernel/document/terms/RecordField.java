package now.billing.kernel.document.terms;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One component of a declared record: a value or a list of values. */
public final class RecordField {
    /** The largest count; counts are of days. */
    public static final int MOST_COUNT = 3_650;

    private final String name;
    private final Term term;
    private final boolean list;
    private final Class<?> type;
    private final ValueKind kind;
    private final MethodHandle accessor;

    RecordField(RecordComponent component) {
        this.name = component.getName();
        Term declared = component.getAnnotation(Term.class);
        if (declared == null) {
            throw new IllegalStateException("not declared: " + component);
        }
        this.term = declared;
        this.list = component.getType() == List.class;
        this.type = list ? element(component) : component.getType();
        this.kind = kindOf(type, declared);
        try {
            this.accessor = MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException("a declared record is public: " + component, notPublic);
        }
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static ValueKind kindOf(Class<?> type, Term term) {
        if (type == String.class) {
            return new TextKind(term);
        }
        if (type == Integer.class) {
            return new WholeKind(term);
        }
        if (type == Boolean.class) {
            return new FlagKind();
        }
        ValueKind leaf = LeafKind.find(type);
        return leaf == null ? new RecordKind<>(type.asSubclass(Record.class)) : leaf;
    }

    /** Its name in JSON, in the frozen record and in code. */
    public String name() {
        return name;
    }

    public Term term() {
        return term;
    }

    public boolean isList() {
        return list;
    }

    /** The type of the value, or of each value of the list. */
    public Class<?> type() {
        return type;
    }

    /** The shape of the nested record, if it is one. */
    public Optional<RecordShape<?>> nested() {
        return kind instanceof RecordKind<?> nested ? Optional.of(nested.shape()) : Optional.empty();
    }

    @Nullable
    Object absent() {
        return list ? List.of() : kind.absent();
    }

    @Nullable
    Object read(FieldSource in, CurrencyUnit currency) {
        if (list) {
            return kind.many(in, name, currency);
        }
        Object value = kind.one(in, name, currency);
        return value == null ? kind.absent() : value;
    }

    void write(Map<String, Object> out, Record record) {
        Object value = given(record);
        if (value instanceof List<?> values) {
            out.put(name, values.stream().map(kind::plain).toList());
        } else if (value != null) {
            out.put(name, kind.plain(value));
        }
    }

    /** As it is stored; the very same value where nothing changes. */
    @Nullable
    Object typed(@Nullable Object value) {
        return changed(value, kind::typed);
    }

    /** The value with its texts changed; the very same value where nothing changes. */
    @Nullable
    Object withTexts(@Nullable Object value, UnaryOperator<String> change) {
        return changed(value, one -> kind.withTexts(one, change));
    }

    private @Nullable Object changed(@Nullable Object value, UnaryOperator<Object> change) {
        if (value == null || !list) {
            return value == null ? null : change.apply(value);
        }
        List<Object> others = new ArrayList<>();
        boolean changed = false;
        for (Object each : (List<?>) value) {
            Object other = change.apply(each);
            others.add(other);
            changed |= other != each;
        }
        return changed ? others : value;
    }

    void check(FieldProblems problems, String path, Record record) {
        Object value = given(record);
        String here = path + name;
        if (value == null) {
            if (term.required()) {
                problems.add(here, ProblemCode.REQUIRED);
            }
            return;
        }
        if (value instanceof List<?> values && values.size() > term.most()) {
            problems.add(here, ProblemCode.TOO_MANY, "value", values.size(), "limit", term.most());
            return;
        }
        each(here, value, (at, one) -> {
            kind.check(problems, at, one);
            if (one instanceof ScopedIdentifier identifier) {
                scheme(problems, at + ".scheme", identifier.scheme());
            }
        });
    }

    private void scheme(FieldProblems problems, String path, String scheme) {
        if (scheme.isEmpty()) {
            if (term.schemed()) {
                problems.add(path, ProblemCode.REQUIRED);
            }
        } else if (!term.schemes().has(scheme)) {
            problems.add(path, ProblemCode.UNKNOWN_CODE, "value", scheme);
        }
    }

    void texts(String path, Record record, BiConsumer<String, String> seen) {
        Object value = given(record);
        if (value != null) {
            each(path + name, value, (at, one) -> kind.texts(at, one, seen));
        }
    }

    private static void each(String path, Object value, BiConsumer<String, Object> action) {
        if (!(value instanceof List<?> values)) {
            action.accept(path, value);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            action.accept(path + "[" + i + "]", values.get(i));
        }
    }

    @Nullable
    Object of(Record record) {
        try {
            return accessor.invoke((Object) record);
        } catch (Throwable impossible) {
            throw new IllegalStateException("an accessor only answers: " + name, impossible);
        }
    }

    /** Its value, or null where nothing is given. */
    private @Nullable Object given(Record record) {
        Object value = of(record);
        return "".equals(value) || value instanceof List<?> values && values.isEmpty() ? null : value;
    }
}
