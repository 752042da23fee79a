package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;

/**
 * Delivery notes for what is sold, for whoever may: drafts with the lines of an issued document, as often as something
 * is delivered. Each asks for the permission to draft delivery notes, too.
 */
@Stateless
public class DeliveryFacade {
    @Inject
    @OfKind(DocumentKind.DELIVERY_NOTE)
    private DocumentFacade deliveryNotes;

    /** @throws now.billing.kernel.problem.RuleViolated {@code invoice.not_issued} */
    @RolesAllowed("invoice.read")
    public DraftSaved ofInvoice(UUID id) {
        return deliveryNotes.draftFrom(DocumentRef.invoice(id));
    }

    /** @throws now.billing.kernel.problem.RuleViolated {@code estimate.not_issued}, {@code estimate.not_approved} */
    @RolesAllowed("estimate.read")
    public DraftSaved ofEstimate(UUID id) {
        return deliveryNotes.draftFrom(DocumentRef.of(DocumentKind.ESTIMATE, id));
    }
}
