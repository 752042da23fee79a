package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;

/** Credit notes; those of an invoice begin at {@link InvoicesResource}. */
@Path("credit-notes")
@OfKind(DocumentKind.CREDIT_NOTE)
@ApplicationScoped
public class CreditNotesResource extends OwedDocumentResource {
    CreditNotesResource() {
        super(DocumentKind.CREDIT_NOTE);
    }
}
