package now.billing.maintaining;

import java.util.function.Function;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.storage.PageKey;
import now.billing.storage.PageOrder;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param search words typed by the user, each found anywhere in a row
 * @param cursor opaque, from the page before
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param archived whether archived rows are listed instead of current ones
 */
public record ListQuery(@Nullable String search, @Nullable String cursor, int limit, boolean archived) {
    public static final int MAX_LIMIT = 200;

    /**
     * @throws InvalidInput about {@code limit}
     */
    public ListQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.of("limit", ProblemCode.OUT_OF_RANGE, "value", limit, "limit", MAX_LIMIT);
        }
    }

    public static ListQuery first(int limit) {
        return new ListQuery(null, null, limit, false);
    }

    /** Where the rows of a page come from. */
    interface Source<E> {
        now.billing.storage.Page<E> page(String typed, boolean archived, @Nullable PageKey after, int limit);
    }

    /** Reads the page that this query asks for of a list in this order. */
    <E, V> Page<V> read(PageOrder order, Source<E> source, Function<E, V> view) {
        PageKey after = PageKey.parse(cursor, order);
        now.billing.storage.Page<E> page = source.page(search == null ? "" : search, archived, after, limit);
        PageKey next = page.next();
        return new Page<>(page.rows().stream().map(view).toList(), next == null ? null : next.text(order));
    }
}
