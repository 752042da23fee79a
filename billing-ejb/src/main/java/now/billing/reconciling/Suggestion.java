package now.billing.reconciling;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;

/**
 * What an entry may be for.
 *
 * @param reasons why, the weightiest first
 * @param parts which invoices it pays, by how much; none where it stays on the customer's account
 * @param rest what stays on the customer's account
 */
public record Suggestion(
        Certainty certainty,
        List<MatchReason> reasons,
        UUID customerId,
        String customerName,
        List<Part> parts,
        Money rest) {
    public Suggestion {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    /**
     * @param open what is open of the invoice before
     */
    public record Part(UUID documentId, String number, Money open, Money amount) {}

    /** Tells whether another proposal would do the same; what was shown is booked, or nothing. */
    public long mark() {
        StringBuilder all = new StringBuilder(customerId.toString());
        parts.forEach(each -> all.append(each.documentId()).append(each.amount()));
        return Integer.toUnsignedLong(all.toString().hashCode());
    }

    public boolean isCertain() {
        return certainty == Certainty.CERTAIN;
    }
}
