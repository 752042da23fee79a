package now.billing.documents.register;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; a null means no restriction.
 *
 * @param typed parts of a number, a reference or a customer, an amount, or empty
 * @param listedFrom first day, by issue date or, for drafts, the day they were begun
 * @param today the business date; decides what is overdue
 */
public record OverviewFilter(
        DocumentKind kind,
        Tab tab,
        String typed,
        @Nullable UUID customerId,
        @Nullable LocalDate listedFrom,
        @Nullable LocalDate listedTo,
        LocalDate today,
        @Nullable String currency) {

    /** The tabs over a list; OPEN contains OVERDUE. From OPEN on they are about what is owed. */
    public enum Tab {
        ALL,
        DRAFT,
        ISSUED,
        OPEN,
        OVERDUE,
        PAID,
        CREDIT
    }

    public static OverviewFilter all(DocumentKind kind, LocalDate today) {
        return new OverviewFilter(kind, Tab.ALL, "", null, null, null, today, null);
    }

    public OverviewFilter withTab(Tab other) {
        return new OverviewFilter(kind, other, typed, customerId, listedFrom, listedTo, today, currency);
    }

    public OverviewFilter withTyped(String other) {
        return new OverviewFilter(kind, tab, other, customerId, listedFrom, listedTo, today, currency);
    }
}
