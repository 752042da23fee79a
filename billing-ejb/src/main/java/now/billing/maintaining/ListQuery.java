package now.billing.maintaining;

import java.util.function.Function;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
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
        Page<E> page(String typed, boolean archived, @Nullable String cursor, int limit);
    }

    /** Reads the page that this query asks for. */
    <E, V> Page<V> read(Source<E> source, Function<E, V> view) {
        return source.page(search == null ? "" : search, archived, cursor, limit)
                .map(view);
    }
}
