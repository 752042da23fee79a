package now.billing.rest.v1;

import jakarta.enterprise.context.RequestScoped;
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
import now.billing.drafting.DraftSaved;
import now.billing.drafting.Drafting;
import now.billing.drafting.SaveInvoiceDraft;
import now.billing.issuing.IssueInvoice;
import now.billing.issuing.Issuing;
import now.billing.reporting.InvoiceView;
import now.billing.reporting.InvoiceViews;
import org.jspecify.annotations.Nullable;

/** Invoices: drafts are put as a whole, issued ones only answer. What follows issue is in {@link InvoiceActionsResource}. */
@Path("invoices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {
    @Inject
    private Drafting drafting;

    @Inject
    private Issuing issuing;

    @Inject
    private InvoiceViews invoices;

    @Inject
    private Posts posts;

    @GET
    public String page(@BeanParam ListParams list, @BeanParam InvoiceFilters filters) {
        return JsonFields.page(invoices.page(filters.query(list)), InvoiceJson::row)
                .text();
    }

    @POST
    public Response create(@BeanParam Posted posted, String body) {
        SaveInvoiceDraft command = ContentReader.draft(JsonInput.of(body), null, null);
        return posts.once(posted, body, () -> {
            DraftSaved saved = drafting.save(command);
            return Posts.created(posted, saved.id(), saved.version(), json(saved.id()));
        });
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(invoices.get(Ids.parse(id)));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        UUID draft = Ids.parse(id);
        drafting.save(ContentReader.draft(JsonInput.of(body), draft, Versions.seen(ifMatch)));
        return answer(invoices.get(draft));
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.discard(Ids.parse(id), Versions.seen(ifMatch));
    }

    @POST
    @Path("{id}/issue")
    public Response issue(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID draft = Ids.parse(id);
        return posts.once(posted, body, () -> {
            issuing.issue(new IssueInvoice(draft, null));
            InvoiceView view = invoices.get(draft);
            return Posts.done(view.version(), InvoiceJson.write(view));
        });
    }

    @POST
    @Path("{id}/duplicate")
    public Response duplicate(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID original = Ids.parse(id);
        return posts.once(posted, body, () -> {
            DraftSaved saved = drafting.duplicate(original);
            return InvoiceJson.createdBeside(saved, json(saved.id()));
        });
    }

    private JsonFields json(UUID id) {
        return InvoiceJson.write(invoices.get(id));
    }

    private static Response answer(InvoiceView view) {
        return Versions.ok(view.version(), InvoiceJson.write(view));
    }
}
