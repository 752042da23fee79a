package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import now.billing.drafting.OfKind;
import now.billing.facade.ConvertibleFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Posted;

/** Delivery notes, and the invoice that one becomes. */
@Path("delivery-notes")
@OfKind(DocumentKind.DELIVERY_NOTE)
@ApplicationScoped
public class DeliveryNotesResource extends DocumentResource {
    @Inject
    @OfKind(DocumentKind.DELIVERY_NOTE)
    private ConvertibleFacade convertible;

    DeliveryNotesResource() {
        super(DocumentKind.DELIVERY_NOTE);
    }

    @POST
    @Needs(value = "*.convert", also = "invoice.draft")
    @Path(ONE + "/convert")
    public Response convert(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return createBeside(id, posted, body, DocumentKind.INVOICE, convertible::convert);
    }
}
