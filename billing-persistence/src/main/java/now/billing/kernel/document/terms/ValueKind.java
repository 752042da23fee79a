package now.billing.kernel.document.terms;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import org.jspecify.annotations.Nullable;

/** How values of one type are read, written, folded and checked. */
interface ValueKind {

    @Nullable
    Object one(FieldSource in, String name, CurrencyUnit currency);

    List<?> many(FieldSource in, String name, CurrencyUnit currency);

    /** As canonical JSON takes it: text, whole number or map. */
    Object plain(Object value);

    /** What stands for a value that was not given. */
    @Nullable
    Object absent();

    /** As it is stored; the same object where nothing changes. */
    default Object typed(Object value) {
        return value;
    }

    /** The same with its texts changed; the same object where nothing changes. */
    default Object withTexts(Object value, UnaryOperator<String> change) {
        return value;
    }

    /** Shows every text in it with its path. */
    default void texts(String path, Object value, BiConsumer<String, String> seen) {}

    /** Notes what is wrong; {@code path} is that of the value. */
    default void check(FieldProblems problems, String path, Object value) {}
}
