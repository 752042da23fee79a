package now.billing.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a document.
 *
 * @param what CREATED, CHANGED, ISSUED, SENT, DELIVERED, SEND_FAILED, SEND_UNCONFIRMED, VIEWED, PAID, PAYMENT_REVERSED
 * @param who display name of the person, or the name of the token, or null for the system and for receivers
 * @param detail recipient, number, or an amount as {@code 119.00 EUR}
 */
public record TimelineEntry(
        Instant at,
        String what,
        @Nullable String who,
        @Nullable String detail) {}
