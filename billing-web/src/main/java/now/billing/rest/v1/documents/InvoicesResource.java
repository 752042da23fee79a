package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.drafting.OfKind;
import now.billing.facade.DeliveryFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.reporting.EarlyPayments;
import now.billing.rest.Needs;
import now.billing.rest.v1.payments.DiscountJson;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;

/** Invoices, what they let off for paying early, how they are taken back, and how deposits are taken off. */
@Path("invoices")
@OfKind(DocumentKind.INVOICE)
@ApplicationScoped
public class InvoicesResource extends OwedDocumentResource {
    @Inject
    private CreditCalls credits;

    @Inject
    private DepositCalls deposits;

    @Inject
    private DeliveryFacade deliveries;

    @Inject
    private EarlyPayments early;

    InvoicesResource() {
        super(DocumentKind.INVOICE);
    }

    @GET
    @Needs("invoice.read")
    @Path(ONE + "/discounts")
    public String discounts(@PathParam("id") String id) {
        UUID invoice = documents().get(Ids.parse(id)).id();
        return DiscountJson.write(early.offers(invoice), early.granted(invoice));
    }

    @POST
    @Needs(value = "credit-note.draft", also = "invoice.read")
    @Path(ONE + "/credit")
    public Response credit(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return credits.credit(id, posted, body);
    }

    @POST
    @Needs(value = "credit-note.issue", also = "invoice.draft")
    @Path(ONE + "/correct")
    public Response correct(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return credits.correct(id, posted, body);
    }

    @POST
    @Needs("*.draft")
    @Path(ONE + "/final")
    public Response finish(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return deposits.finish(id, posted, body);
    }

    @POST
    @Needs(value = "*.read", also = "delivery-note.draft")
    @Path(ONE + "/delivery-note")
    public Response deliver(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return createBeside(id, posted, body, DocumentKind.DELIVERY_NOTE, deliveries::ofInvoice);
    }
}
