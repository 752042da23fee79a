package now.billing.reminders;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a customer or one invoice is not to be reminded, or is again. Facts only: the last one counts.
 *
 * @param customerId the customer, or null where it is about one invoice
 * @param document the invoice, or null where it is about a customer
 * @param reason why, may be empty
 */
public record ReminderHold(
        UUID id,
        @Nullable UUID customerId,
        @Nullable DocumentRef document,
        boolean stopped,
        String reason,
        String decidedBy,
        Instant at) {

    public static ReminderHold ofCustomer(UUID customer, boolean stopped, String reason, String by, Instant at) {
        return new ReminderHold(Ids.next(), customer, null, stopped, reason, by, at);
    }

    public static ReminderHold ofInvoice(DocumentRef invoice, boolean stopped, String reason, String by, Instant at) {
        return new ReminderHold(Ids.next(), null, invoice, stopped, reason, by, at);
    }
}
