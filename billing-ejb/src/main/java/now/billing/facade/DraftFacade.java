package now.billing.facade;

import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.reporting.DocumentView;
import org.jspecify.annotations.Nullable;

/** What can be done with what is written, whether or not its kind is ever issued, by whoever may. */
public interface DraftFacade {

    /** Totals and trace of unsaved content; stores nothing. */
    CalculatedDocument calculate(DocumentContent content);

    /** A new draft as the organization, or this customer, starts it. */
    DocumentContent blank(@Nullable UUID customerId);

    /** Stores a draft as a whole. */
    DraftSaved save(SaveDraft command);

    void discard(UUID id, long version);

    DocumentView get(UUID id);
}
