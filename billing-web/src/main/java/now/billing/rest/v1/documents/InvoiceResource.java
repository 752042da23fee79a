package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.auditing.EvidenceViews;
import now.billing.drafting.InvoiceDrafting;
import now.billing.issuing.InvoiceIssuing;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.reporting.InvoiceViews;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.sending.InvoiceSending;
import org.jspecify.annotations.Nullable;

/** One invoice: a draft is put as a whole, issued or discarded; an issued one has paper, post, proof and story. */
@Path("invoices/{id}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceResource {
    @Inject
    private InvoiceDrafting drafting;

    @Inject
    private InvoiceIssuing issuing;

    @Inject
    private InvoiceSending sending;

    @Inject
    private InvoiceViews invoices;

    @Inject
    private Rendering rendering;

    @Inject
    private EvidenceViews evidence;

    @Inject
    private DocumentCalls calls;

    @GET
    @Needs("invoice.read")
    public Response get(@PathParam("id") String id) {
        return calls.get(id, invoices::get);
    }

    @PUT
    @Needs("invoice.draft")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return calls.change(id, ifMatch, body, drafting::save, invoices::changed);
    }

    @DELETE
    @Needs("invoice.delete-draft")
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        calls.discard(id, ifMatch, drafting::discard);
    }

    @POST
    @Needs("invoice.issue")
    @Path("issue")
    public Response issue(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.issue(id, posted, body, issuing::issue, invoices::changed);
    }

    @POST
    @Needs("invoice.draft")
    @Path("duplicate")
    public Response duplicate(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.duplicate(id, posted, body, drafting::duplicate, invoices::changed);
    }

    @GET
    @Needs("invoice.read")
    @Path("pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") String id) {
        return Files.of(rendering.pdf(ref(id)));
    }

    @POST
    @Needs("invoice.send")
    @Path("send")
    public Response send(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.send(id, posted, body, sending::send);
    }

    @GET
    @Needs("invoice.read")
    @Path("history")
    public String history(@PathParam("id") String id) {
        return calls.history(id, invoices::timeline);
    }

    @GET
    @Needs({"invoice.read", "audit.read"})
    @Path("evidence")
    public String evidence(@PathParam("id") String id) {
        return calls.evidence(evidence.of(ref(id)));
    }

    private static DocumentRef ref(String id) {
        return DocumentRef.invoice(Ids.parse(id));
    }
}
