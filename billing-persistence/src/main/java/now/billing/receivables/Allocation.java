package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payment that is counted towards a document.
 *
 * <p>Life: added, and perhaps taken back later by a second row of the negative amount that names it. Neither is ever
 * changed; the database allows one reversal of an allocation.
 *
 * @param amount positive; negative for a reversal
 * @param allocatedOn the day from which it counts; statements of earlier days do not know it
 * @param reversesId the allocation that this one takes back, or null
 */
public record Allocation(
        UUID id,
        UUID paymentId,
        DocumentRef document,
        Money amount,
        LocalDate allocatedOn,
        @Nullable UUID reversesId,
        String allocatedBy,
        Instant at) {

    public static Allocation of(
            UUID paymentId, DocumentRef document, Money amount, LocalDate on, String by, Instant at) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an allocation is positive: " + amount);
        }
        return new Allocation(Ids.next(), paymentId, document, amount, on, null, by, at);
    }

    /** The row that takes this one back. */
    public Allocation reversed(LocalDate on, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        return new Allocation(Ids.next(), paymentId, document, amount.negated(), on, id, by, when);
    }
}
