package now.billing.kernel.document.terms;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import org.jspecify.annotations.Nullable;

/** A nested record; one in which nothing is given is not there. */
final class RecordKind<R extends Record> implements ValueKind {
    private final Class<R> type;
    private final RecordShape<R> shape;

    RecordKind(Class<R> type) {
        this.type = type;
        this.shape = RecordShape.of(type);
    }

    RecordShape<R> shape() {
        return shape;
    }

    @Override
    public @Nullable Object one(FieldSource in, String name, CurrencyUnit currency) {
        if (shape.standsAlone() && in.isText(name)) {
            return in.value(name, shape::alone);
        }
        return in.object(name, nested -> given(nested, currency));
    }

    @Override
    public List<?> many(FieldSource in, String name, CurrencyUnit currency) {
        return in.objects(name, nested -> given(nested, currency));
    }

    private @Nullable R given(FieldSource in, CurrencyUnit currency) {
        R read = shape.read(in, currency);
        return shape.isEmpty(read) ? null : read;
    }

    @Override
    public Object plain(Object value) {
        return shape.write(type.cast(value));
    }

    @Override
    public @Nullable Object absent() {
        return null;
    }

    @Override
    public Object typed(Object value) {
        return shape.typed(type.cast(value));
    }

    @Override
    public Object withTexts(Object value, UnaryOperator<String> change) {
        return shape.withTexts(type.cast(value), change);
    }

    @Override
    public void texts(String path, Object value, BiConsumer<String, String> seen) {
        shape.texts(path + ".", type.cast(value), seen);
    }

    @Override
    public void check(FieldProblems problems, String path, Object value) {
        shape.check(problems, path + ".", type.cast(value));
    }
}
