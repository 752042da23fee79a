package now.billing.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import org.jspecify.annotations.Nullable;

/** Creates, changes, duplicates and discards invoice drafts. */
@Stateless
public class Drafting {
    /** Totals and trace of unsaved content; stores nothing. */
    @RolesAllowed("invoice.read")
    public CalculatedDocument calculate(DocumentContent content) {
        throw new IllegalStateException("not built yet");
    }

    /** A new draft as the organization starts it: currency, due date, default rate, one empty line. */
    @RolesAllowed("invoice.draft")
    public DocumentContent blank(@Nullable UUID customerId) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.draft")
    public DraftSaved save(SaveInvoiceDraft command) {
        throw new IllegalStateException("not built yet");
    }

    /** A new draft with the content of any invoice, without its dates. */
    @RolesAllowed("invoice.draft")
    public DraftSaved duplicate(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.delete-draft")
    public void discard(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }
}
