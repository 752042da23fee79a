package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import now.billing.drafting.OfKind;
import now.billing.facade.DeliveryFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Posted;

/** Estimates: what the client says to one, and what it becomes. */
@Path("estimates")
@OfKind(DocumentKind.ESTIMATE)
@ApplicationScoped
public class EstimatesResource extends DocumentResource {
    @Inject
    private EstimateCalls calls;

    @Inject
    private DepositCalls deposits;

    @Inject
    private DeliveryFacade deliveries;

    EstimatesResource() {
        super(DocumentKind.ESTIMATE);
    }

    /** Another word for its issue. */
    @POST
    @Needs("*.issue")
    @Path(ONE + "/finalise")
    public Response finalise(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return issue(id, posted, body);
    }

    @POST
    @Needs("*.answer")
    @Path(ONE + "/approve")
    public Response approve(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.answer(id, Verdict.APPROVED, posted, body);
    }

    @POST
    @Needs("*.answer")
    @Path(ONE + "/reject")
    public Response reject(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.answer(id, Verdict.REJECTED, posted, body);
    }

    @POST
    @Needs("*.issue")
    @Path(ONE + "/cancel")
    public Response cancel(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.cancel(id, posted, body);
    }

    @POST
    @Needs(value = "*.convert", also = "invoice.draft")
    @Path(ONE + "/convert")
    public Response convert(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.invoice(id, posted, body);
    }

    @POST
    @Needs(value = "*.convert", also = "pro-forma.draft")
    @Path(ONE + "/pro-forma")
    public Response proForma(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.proForma(id, posted, body);
    }

    @POST
    @Needs(value = "*.convert", also = "invoice.draft")
    @Path(ONE + "/deposit")
    public Response deposit(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return deposits.begin(id, posted, body);
    }

    @POST
    @Needs(value = "*.read", also = "delivery-note.draft")
    @Path(ONE + "/delivery-note")
    public Response deliver(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return createBeside(id, posted, body, DocumentKind.DELIVERY_NOTE, deliveries::ofEstimate);
    }
}
