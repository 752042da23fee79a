package now.billing.issuing;

import java.util.Set;
import java.util.UUID;
import now.billing.kernel.document.Confirmations;
import org.jspecify.annotations.Nullable;

/**
 * Issues a draft.
 *
 * @param version the version the caller saw; null issues whatever is stored
 * @param confirmed the questions that were answered with yes
 */
public record IssueDocument(UUID id, @Nullable Long version, Set<Confirmations.Word> confirmed) {

    public IssueDocument {
        confirmed = Set.copyOf(confirmed);
    }

    /** Without an answer to any question. */
    public IssueDocument(UUID id, @Nullable Long version) {
        this(id, version, Set.of());
    }
}
