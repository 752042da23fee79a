package now.billing.drafting;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.KindFacts;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was typed, whether or not it was issued since.
 *
 * @param facts what only its kind has, or null
 */
public record StoredDraft(
        UUID id,
        boolean draft,
        @Nullable UUID customerId,
        String customerName,
        DocumentContent content,
        @Nullable KindFacts facts,
        Instant createdAt,
        Instant changedAt,
        long version) {}
