package now.billing.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One page of the list of customers.
 *
 * @param search words, each any part of name, e-mail, number or town
 * @param cursor opaque, from the page before
 * @param limit 1 to {@value DocumentQuery#MAX_LIMIT}
 */
public record CustomerQuery(
        Tab tab,
        @Nullable String search,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** The tabs over the list. */
    public enum Tab {
        CURRENT,
        OWING,
        ARCHIVED
    }

    /** The columns one can sort by. */
    public enum Sort {
        NAME,
        ADDED
    }
}
