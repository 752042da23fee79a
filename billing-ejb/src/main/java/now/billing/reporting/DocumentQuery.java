package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the invoice list.
 *
 * @param tab ALL, DRAFT, OPEN, OVERDUE, PAID, CREDIT
 * @param search words, each any part of a number, a customer or a reference, or an amount
 * @param sort NUMBER, CUSTOMER, ISSUED, DUE, TOTAL or CREATED
 * @param cursor opaque, from the page before; null for the first
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record DocumentQuery(
        Tab tab,
        @Nullable String search,
        @Nullable UUID customerId,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable String currency,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {
    public static final int MAX_LIMIT = 200;

    /** Without a restriction by currency. */
    public DocumentQuery(
            Tab tab,
            @Nullable String search,
            @Nullable UUID customerId,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo,
            Sort sort,
            boolean descending,
            @Nullable String cursor,
            int limit) {
        this(tab, search, customerId, issuedFrom, issuedTo, null, sort, descending, cursor, limit);
    }

    /** The tabs over the list. */
    public enum Tab {
        ALL,
        DRAFT,
        ISSUED,
        OPEN,
        OVERDUE,
        PAID,
        CREDIT
    }

    /** The columns one can sort by. */
    public enum Sort {
        CREATED,
        NUMBER,
        CUSTOMER,
        ISSUED,
        DUE,
        TOTAL
    }

    public static DocumentQuery newest(int limit) {
        return new DocumentQuery(Tab.ALL, null, null, null, null, null, Sort.CREATED, true, null, limit);
    }
}
