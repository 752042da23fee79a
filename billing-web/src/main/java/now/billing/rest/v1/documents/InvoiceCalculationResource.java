package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.Needs;

/** Totals and trace of content that is not stored; it changes nothing, so it needs no key. */
@Path("invoices:calculate")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceCalculationResource {
    @Inject
    private DocumentFacades facades;

    @Inject
    private DocumentCalls calls;

    @POST
    @Needs("invoice.read")
    public String calculate(String body) {
        return calls.calculate(body, facades.of(DocumentKind.INVOICE));
    }
}
