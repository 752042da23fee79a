package now.billing.kernel.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: which rows, in which order, and where the page begins. Every list is asked in this form; what is
 * its own are the words of its tabs and of its columns.
 *
 * @param <T> the tabs over the list
 * @param <S> the columns it can be sorted by
 * @param search words as they were typed, each found anywhere in a row; empty finds all
 * @param cursor opaque, from the page before; null for the first
 * @param limit rows of the page, 1 to {@value #MAX_LIMIT}
 */
public record ListQuery<T extends Enum<T>, S extends Enum<S>>(
        T tab,
        String search,
        ListFilter filter,
        S sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {
    public static final int MAX_LIMIT = 200;

    /**
     * @throws InvalidInput about {@code limit}
     */
    public ListQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.of("limit", ProblemCode.OUT_OF_RANGE, "value", limit, "limit", MAX_LIMIT);
        }
    }

    /** The first rows of a tab. */
    public static <T extends Enum<T>, S extends Enum<S>> ListQuery<T, S> of(
            T tab, S sort, boolean descending, int limit) {
        return new ListQuery<>(tab, "", ListFilter.NONE, sort, descending, null, limit);
    }

    public ListQuery<T, S> withTab(T other) {
        return new ListQuery<>(other, search, filter, sort, descending, cursor, limit);
    }

    public ListQuery<T, S> withSearch(String typed) {
        return new ListQuery<>(tab, typed, filter, sort, descending, cursor, limit);
    }

    public ListQuery<T, S> withFilter(ListFilter other) {
        return new ListQuery<>(tab, search, other, sort, descending, cursor, limit);
    }

    public ListQuery<T, S> after(@Nullable String page) {
        return new ListQuery<>(tab, search, filter, sort, descending, page, limit);
    }

    /** The rows behind each of these tabs, with the same search and filter. */
    public Map<T, Integer> counts(Collection<T> tabs, ToIntFunction<ListQuery<T, S>> count) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        tabs.forEach(each -> counts.put(each, count.applyAsInt(withTab(each))));
        return counts;
    }
}
