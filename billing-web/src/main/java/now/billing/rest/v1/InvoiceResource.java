package now.billing.rest.v1;

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
import java.util.UUID;
import now.billing.access.StoredAnswer;
import now.billing.auditing.EvidenceView;
import now.billing.auditing.EvidenceViews;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.InvoiceDrafting;
import now.billing.issuing.InvoiceIssuing;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.reporting.DocumentView;
import now.billing.reporting.InvoiceViews;
import now.billing.rest.Needs;
import now.billing.sending.DeliveryView;
import now.billing.sending.InvoiceSending;
import now.billing.sending.SendDocument;
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
    private Rendering rendering;

    @Inject
    private InvoiceSending sending;

    @Inject
    private InvoiceViews invoices;

    @Inject
    private EvidenceViews evidence;

    @Inject
    private Posts posts;

    @GET
    @Needs("invoice.read")
    public Response get(@PathParam("id") String id) {
        return answer(invoices.get(Ids.parse(id)));
    }

    @PUT
    @Needs("invoice.draft")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        UUID draft = Ids.parse(id);
        drafting.save(ContentReader.draft(JsonInput.of(body), draft, Versions.seen(ifMatch)));
        return answer(invoices.changed(draft));
    }

    @DELETE
    @Needs("invoice.delete-draft")
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.discard(Ids.parse(id), Versions.seen(ifMatch));
    }

    @POST
    @Needs("invoice.issue")
    @Path("issue")
    public Response issue(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID draft = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        IssueDocument command = new IssueDocument(draft, null, in.words("confirm", Confirmations.Word.class));
        in.done();
        return posts.once(posted, body, () -> {
            issuing.issue(command);
            DocumentView view = invoices.changed(draft);
            return Posts.done(view.version(), DocumentJson.write(view));
        });
    }

    @POST
    @Needs("invoice.draft")
    @Path("duplicate")
    public Response duplicate(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID original = Ids.parse(id);
        return posts.once(posted, body, () -> {
            DraftSaved saved = drafting.duplicate(original);
            return DocumentJson.createdBeside(saved, DocumentJson.write(invoices.changed(saved.id())));
        });
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
        JsonInput in = JsonInput.of(body);
        SendDocument command = new SendDocument(
                Ids.parse(id), in.textIfGiven("recipient"), in.textOrNull("subject"), in.textOrNull("message"));
        in.done();
        return posts.once(posted, body, () -> {
            DeliveryView delivery = sending.send(command);
            return new StoredAnswer(
                    200, null, null, DeliveriesResource.write(delivery).text());
        });
    }

    @GET
    @Needs("invoice.read")
    @Path("history")
    public String history(@PathParam("id") String id) {
        return new JsonFields()
                .put(
                        "items",
                        invoices.timeline(Ids.parse(id)),
                        entry -> new JsonFields()
                                .put("at", entry.at())
                                .put("what", entry.what())
                                .put("who", entry.who())
                                .put("detail", entry.detail()))
                .text();
    }

    @GET
    @Needs({"invoice.read", "audit.read"})
    @Path("evidence")
    public String evidence(@PathParam("id") String id) {
        EvidenceView view = evidence.of(ref(id));
        return new JsonFields()
                .put("subject", view.subject())
                .put("digest", view.digest())
                .put("at", view.at())
                .put("leafHash", view.leafHash())
                .put("seq", view.seq())
                .put("treeSize", view.treeSize())
                .put("rootHash", view.rootHash())
                .text();
    }

    private static Response answer(DocumentView view) {
        return Versions.ok(view.version(), DocumentJson.write(view));
    }

    private static DocumentRef ref(String id) {
        return DocumentRef.invoice(Ids.parse(id));
    }
}
