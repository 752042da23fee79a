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
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.facade.PayableFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.InvalidInput;
import now.billing.reporting.BillView;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import now.billing.settling.PayBill;
import org.jspecify.annotations.Nullable;

/** Bills of suppliers: written down, approved, paid. Nobody is sent one. */
@Path("bills")
@OfKind(DocumentKind.BILL)
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BillsResource extends MarginResource {
    private static final String ATTACHMENT = "{id}/attachment";

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Inject
    private DocumentCalls calls;

    @Inject
    private Posts posts;

    BillsResource() {
        super(DocumentKind.BILL);
    }

    @GET
    @Needs("bill.read")
    public String page(@BeanParam ListParams list, @BeanParam BillFilters filters) {
        return JsonFields.page(bills.page(filters.query(list)), BillJson::row).text();
    }

    @POST
    @Needs("bill.draft")
    public Response create(@BeanParam Posted posted, String body) {
        SaveDraft command = BillJson.read(JsonInput.of(body), null, null);
        return posts.once(posted, body, () -> {
            DraftSaved saved = BillJson.named(() -> bills.saveBesideFile(command));
            return Posts.created(posted, saved.id(), saved.version(), BillJson.write(bills.changed(saved.id())));
        });
    }

    @GET
    @Needs("bill.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(bills.bill(Ids.parse(id)));
    }

    @PUT
    @Needs("bill.draft")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        UUID bill = Ids.parse(id);
        SaveDraft command = BillJson.read(JsonInput.of(body), bill, Versions.seen(ifMatch));
        BillJson.named(() -> bills.saveBesideFile(command));
        return answer(bills.changed(bill));
    }

    @DELETE
    @Needs("bill.delete-draft")
    @Path("{id}")
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        bills.discard(Ids.parse(id), Versions.seen(ifMatch));
    }

    @POST
    @Needs("bill.approve")
    @Path("{id}/approve")
    public Response approve(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID bill = Ids.parse(id);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> {
            BillJson.named(() -> {
                bills.approve(new IssueDocument(bill, null));
                return bill;
            });
            return done(bill);
        });
    }

    /** The body states its amount in the currency of the bill, so the bill is looked at first. */
    @POST
    @Needs("bill.pay")
    @Path("{id}/pay")
    public Response pay(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID bill = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        PayBill command =
                BillJson.payment(in, bills.changed(bill).document().open().currency());
        in.done();
        return posts.once(posted, body, () -> {
            bills.pay(bill, command);
            return done(bill);
        });
    }

    @GET
    @Needs("bill.read")
    @Path("{id}/payments")
    public String payments(@PathParam("id") String id) {
        return new JsonFields()
                .put("items", bills.bill(Ids.parse(id)).payments(), BillJson::payment)
                .text();
    }

    @POST
    @Needs("bill.pay")
    @Path("{id}/payments/{payment}/reverse")
    public Response takeBack(
            @PathParam("id") String id, @PathParam("payment") String payment, @BeanParam Posted posted, String body) {
        UUID bill = Ids.parse(id);
        UUID paid = Ids.parse(payment);
        String reason = reason(body);
        return posts.once(posted, body, () -> {
            bills.takeBack(bill, paid, reason);
            return done(bill);
        });
    }

    @POST
    @Needs("bill.approve")
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID bill = Ids.parse(id);
        String reason = reason(body);
        return posts.once(posted, body, () -> {
            bills.cancel(bill, reason);
            return done(bill);
        });
    }

    @PUT
    @Needs("bill.draft")
    @Path(ATTACHMENT)
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] content) {
        UUID bill = Ids.parse(id);
        long seen = Versions.seen(ifMatch);
        try {
            bills.attach(bill, seen, content);
        } catch (InvalidInput refused) {
            throw refused.under("attachment");
        }
        return answer(bills.changed(bill));
    }

    @GET
    @Needs("bill.read")
    @Path(ATTACHMENT)
    @Produces(MediaType.WILDCARD)
    public Response attachment(@PathParam("id") String id) {
        return Files.foreign(bills.attachment(Ids.parse(id)));
    }

    @DELETE
    @Needs("bill.draft")
    @Path(ATTACHMENT)
    public Response detach(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID bill = Ids.parse(id);
        bills.attach(bill, Versions.seen(ifMatch), null);
        return answer(bills.changed(bill));
    }

    @GET
    @Needs("bill.read")
    @Path("{id}/history")
    public String history(@PathParam("id") String id) {
        return calls.history(bills.timeline(Ids.parse(id)));
    }

    private static String reason(String body) {
        JsonInput in = JsonInput.of(body);
        String reason = in.text("reason");
        in.done();
        return reason;
    }

    private StoredAnswer done(UUID id) {
        BillView bill = bills.changed(id);
        return Posts.done(bill.document().version(), BillJson.write(bill));
    }

    private static Response answer(BillView bill) {
        return Versions.ok(bill.document().version(), BillJson.write(bill));
    }
}
