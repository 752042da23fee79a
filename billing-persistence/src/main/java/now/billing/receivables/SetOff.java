package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document in the customer's favour that is counted towards one that asks for money.
 *
 * <p>Life: added, and perhaps taken back later by a second row of the negative amount that names it. Neither is ever
 * changed; the database allows one reversal of a set-off.
 *
 * @param credit the document in the customer's favour
 * @param document the document that asks for money
 * @param amount positive; negative for a reversal
 * @param setOffOn the day from which it counts; statements of earlier days do not know it
 * @param reversesId the set-off that this one takes back, or null
 */
public record SetOff(
        UUID id,
        DocumentRef credit,
        DocumentRef document,
        Money amount,
        LocalDate setOffOn,
        @Nullable UUID reversesId,
        String setOffBy,
        Instant at) {

    public static SetOff of(
            DocumentRef credit, DocumentRef document, Money amount, LocalDate on, String by, Instant at) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a set-off is positive: " + amount);
        }
        return new SetOff(Ids.next(), credit, document, amount, on, null, by, at);
    }

    /** The row that takes this one back. */
    public SetOff reversed(LocalDate on, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        return new SetOff(Ids.next(), credit, document, amount.negated(), on, id, by, when);
    }
}
