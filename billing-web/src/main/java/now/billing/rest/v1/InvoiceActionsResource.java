package now.billing.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.access.StoredAnswer;
import now.billing.auditing.EvidenceView;
import now.billing.auditing.EvidenceViews;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.reporting.InvoiceViews;
import now.billing.sending.DeliveryView;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;

/** What can be done with an issued invoice: paper, post, proof and story. */
@Path("invoices/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceActionsResource {
    @Inject
    private Rendering rendering;

    @Inject
    private Sending sending;

    @Inject
    private InvoiceViews invoices;

    @Inject
    private EvidenceViews evidence;

    @Inject
    private Posts posts;

    @GET
    @Path("pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") String id) {
        return Files.of(rendering.pdf(ref(id)));
    }

    @POST
    @Path("send")
    public Response send(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        SendDocument command = new SendDocument(
                ref(id), in.textOrNull("recipient"), in.textOrNull("subject"), in.textOrNull("message"));
        in.done();
        return posts.once(posted, body, () -> {
            DeliveryView delivery = sending.send(command);
            return new StoredAnswer(
                    200, null, null, InvoiceJson.delivery(delivery).text());
        });
    }

    @GET
    @Path("deliveries")
    public String deliveries(@PathParam("id") String id) {
        return new JsonFields()
                .put("items", sending.deliveries(ref(id)), InvoiceJson::delivery)
                .text();
    }

    @GET
    @Path("history")
    public String history(@PathParam("id") String id) {
        return new JsonFields()
                .put(
                        "items",
                        invoices.get(Ids.parse(id)).timeline(),
                        entry -> new JsonFields()
                                .put("at", entry.at())
                                .put("what", entry.what())
                                .put("who", entry.who())
                                .put("detail", entry.detail()))
                .text();
    }

    @GET
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

    private static DocumentRef ref(String id) {
        return DocumentRef.invoice(Ids.parse(id));
    }
}
