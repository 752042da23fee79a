package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.kernel.document.DocumentRef;

/** Documents as they are stored, for reading by later steps, which do not know the entity. */
@Dependent
public class StoredDrafts {
    private final Drafts drafts;
    private final StoredKindFacts facts;

    @Inject
    public StoredDrafts(Drafts drafts, StoredKindFacts facts) {
        this.drafts = drafts;
        this.facts = facts;
    }

    public Optional<StoredDraft> find(DocumentRef ref) {
        return drafts.find(ref).map(this::stored);
    }

    private StoredDraft stored(Draft draft) {
        return new StoredDraft(
                draft.id(),
                draft.isEditable(),
                draft.customerId().orElse(null),
                draft.customerName(),
                draft.content(),
                facts.find(draft.ref()).orElse(null),
                draft.createdAt(),
                draft.updatedAt(),
                draft.version());
    }
}
