package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import now.billing.facade.OfKind;
import now.billing.kernel.document.DocumentKind;

/** Invoices. */
@Path("invoices")
@OfKind(DocumentKind.INVOICE)
@ApplicationScoped
public class InvoicesResource extends DocumentResource {
    InvoicesResource() {
        super(DocumentKind.INVOICE);
    }
}
