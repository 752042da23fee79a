package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What was gained or lost because a document was paid in another currency, at another rate than that of its issue. It
 * is no part of the customer's account: the organization bears it.
 *
 * <p>Life: booked with an allocation, and taken back with it by a second row of the opposite amount that names it.
 * Neither is ever changed; the database allows one of each.
 *
 * @param allocationId the part of the payment; that which takes it back for a reversal
 * @param amount in the organization's currency, above zero for a gain
 * @param reversesId the difference that this row takes back, or null
 */
public record ExchangeDifference(
        UUID id,
        UUID paymentId,
        UUID allocationId,
        DocumentRef document,
        Money amount,
        LocalDate bookedOn,
        @Nullable UUID reversesId,
        String bookedBy,
        Instant at) {

    public static ExchangeDifference of(Allocation allocation, Money amount, String by, Instant at) {
        return new ExchangeDifference(
                Ids.next(),
                allocation.paymentId(),
                allocation.id(),
                allocation.document(),
                amount,
                allocation.allocatedOn(),
                null,
                by,
                at);
    }

    /** The row that takes this one back. */
    public ExchangeDifference reversed(LocalDate on, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        LocalDate from = on.isBefore(bookedOn) ? bookedOn : on;
        return new ExchangeDifference(
                Ids.next(), paymentId, allocationId, document, amount.negated(), from, id, by, when);
    }
}
