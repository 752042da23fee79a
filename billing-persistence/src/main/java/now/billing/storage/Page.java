package now.billing.storage;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and where the next part begins.
 *
 * @param next the key after which to go on, or null where the list ends
 */
public record Page<T>(List<T> rows, @Nullable PageKey next) {
    /** The most rows a page may have. */
    public static final int LIMIT = 200;

    public Page {
        rows = List.copyOf(rows);
    }

    /** Makes a page of rows of which one more than {@code limit} was read to see whether the list goes on. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<? super T, PageKey> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> page = rows.subList(0, limit);
        return new Page<>(page, key.apply(page.get(limit - 1)));
    }

    /** The same page of other values. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(rows.stream().<R>map(each).toList(), next);
    }
}
