package now.billing.drafting;

import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import org.jspecify.annotations.Nullable;

/**
 * Stores a draft as a whole.
 *
 * @param id the draft to replace, or null for a new one
 * @param version the version the caller saw; null only for a new draft
 * @param customerId may be missing while it is a draft
 */
public record SaveDraft(
        @Nullable UUID id, @Nullable Long version, @Nullable UUID customerId, DocumentContent content) {}
