package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.documents.Draft;
import now.billing.documents.Drafts;
import now.billing.kernel.document.DocumentRef;

/** Documents as they are stored, for reading by later steps, which do not know the entity. */
@Dependent
public class StoredDrafts {
    private final Drafts drafts;

    @Inject
    public StoredDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    public Optional<StoredDraft> find(DocumentRef ref) {
        return drafts.find(ref).map(StoredDrafts::stored);
    }

    private static StoredDraft stored(Draft draft) {
        return new StoredDraft(
                draft.id(),
                draft.isEditable(),
                draft.customerId().orElse(null),
                draft.customerName(),
                draft.content(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.version());
    }
}
