package now.billing.drafting;

import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.KindFacts;
import org.jspecify.annotations.Nullable;

/**
 * Stores a draft as a whole.
 *
 * @param id the draft to replace, or null for a new one
 * @param version the version the caller saw; null only for a new draft
 * @param customerId may be missing while it is a draft
 * @param facts what only its kind has, or null
 */
public record SaveDraft(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable UUID customerId,
        DocumentContent content,
        @Nullable KindFacts facts) {

    /** Of a kind without facts of its own. */
    public SaveDraft(@Nullable UUID id, @Nullable Long version, @Nullable UUID customerId, DocumentContent content) {
        this(id, version, customerId, content, null);
    }
}
