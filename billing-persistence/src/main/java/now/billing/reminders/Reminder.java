package now.billing.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it was made: a fact about one invoice, never changed. Each level of an invoice is there once, and no
 * day has two.
 *
 * @param level from 1
 * @param dueOn when the invoice was due
 * @param days after how many days late it was made
 * @param recipient of its mail; empty where it went as a letter only
 * @param open what was open before it, earlier fees among it
 * @param earlierFees late fees of earlier reminders that are in what was open
 * @param fee what is charged with it; zero for none
 * @param feeId the fee in the customer's account, or null
 * @param digest of the words and sums that were agreed to before it was made
 * @param automatic whether the system made it by itself
 */
public record Reminder(
        UUID id,
        DocumentRef document,
        UUID customerId,
        int level,
        LocalDate remindedOn,
        LocalDate dueOn,
        int days,
        String recipient,
        String subject,
        String message,
        Money open,
        Money earlierFees,
        Money fee,
        @Nullable UUID feeId,
        ContentDigest digest,
        boolean automatic,
        String madeBy,
        Instant at) {

    /** What the customer is asked for by it. */
    public Money total() {
        return open.plus(fee);
    }
}
