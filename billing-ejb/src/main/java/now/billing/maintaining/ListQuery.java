package now.billing.maintaining;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param search text typed by the user, matched at word starts
 * @param cursor opaque, from the page before
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param archived whether archived rows are listed instead of current ones
 */
public record ListQuery(@Nullable String search, @Nullable String cursor, int limit, boolean archived) {
    public static final int MAX_LIMIT = 200;

    public static ListQuery first(int limit) {
        return new ListQuery(null, null, limit, false);
    }
}
