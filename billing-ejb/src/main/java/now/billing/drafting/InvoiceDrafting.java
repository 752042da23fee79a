package now.billing.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import org.jspecify.annotations.Nullable;

/** {@link Drafting} of invoices, for whoever may. */
@Stateless
public class InvoiceDrafting {
    @Inject
    private Drafting drafting;

    /** Totals and trace of unsaved content; stores nothing. */
    @RolesAllowed("invoice.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    @RolesAllowed("invoice.draft")
    public DocumentContent blank(@Nullable UUID customerId) {
        return drafting.blank(customerId);
    }

    @RolesAllowed("invoice.draft")
    public DraftSaved save(SaveDraft command) {
        return drafting.save(DocumentKind.INVOICE, command);
    }

    @RolesAllowed("invoice.draft")
    public DraftSaved duplicate(UUID id) {
        return drafting.duplicate(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.delete-draft")
    public void discard(UUID id, long version) {
        drafting.discard(DocumentRef.invoice(id), version);
    }
}
