package now.billing.drafting;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import org.jspecify.annotations.Nullable;

/** A document as it was typed, whether or not it was issued since. */
public record StoredDraft(
        UUID id,
        boolean draft,
        @Nullable UUID customerId,
        String customerName,
        DocumentContent content,
        Instant createdAt,
        Instant changedAt,
        long version) {}
