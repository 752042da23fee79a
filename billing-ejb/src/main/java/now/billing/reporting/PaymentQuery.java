package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the payment list; limits as in {@link DocumentQuery}.
 *
 * @param search words, each any part of the customer, the reference or the receipt's number, or an amount
 */
public record PaymentQuery(
        Tab tab,
        @Nullable String search,
        @Nullable UUID customerId,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable String currency,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** The tabs over the list. */
    public enum Tab {
        ALL,
        ON_ACCOUNT,
        REVERSED
    }

    /** The columns one can sort by. */
    public enum Sort {
        RECEIVED,
        AMOUNT
    }

    /** All payments, or those of one customer. */
    public static PaymentQuery sorted(
            @Nullable String search,
            @Nullable UUID customerId,
            Sort sort,
            boolean descending,
            @Nullable String cursor,
            int limit) {
        return new PaymentQuery(Tab.ALL, search, customerId, null, null, null, sort, descending, cursor, limit);
    }
}
