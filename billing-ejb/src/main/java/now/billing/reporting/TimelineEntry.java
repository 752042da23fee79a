package now.billing.reporting;

import java.time.Instant;
import now.billing.documents.records.HistoryType;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a document.
 *
 * @param who display name of the person, or the name of the token, or null for the system and for receivers
 * @param detail recipient, number, or an amount as {@code 119.00 EUR}
 */
public record TimelineEntry(
        Instant at,
        HistoryType what,
        @Nullable String who,
        @Nullable String detail) {}
