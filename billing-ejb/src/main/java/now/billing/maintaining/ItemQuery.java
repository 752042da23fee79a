package now.billing.maintaining;

import org.jspecify.annotations.Nullable;

/**
 * One page of the list of items, sorted.
 *
 * @param search words as they begin, of name, code or description
 * @param cursor opaque, from the page before
 * @param limit 1 to {@value ListQuery#MAX_LIMIT}
 */
public record ItemQuery(
        boolean archived,
        @Nullable String search,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** The columns one can sort by. */
    public enum Sort {
        NAME,
        CODE,
        PRICE,
        ADDED
    }
}
