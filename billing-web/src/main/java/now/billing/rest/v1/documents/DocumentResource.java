package now.billing.rest.v1.documents;

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
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import now.billing.drafting.DraftSaved;
import now.billing.facade.DocumentFacade;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/**
 * The calls that documents of every kind have: drafts are put as a whole, issued or discarded; an issued one has paper,
 * post, proof and story. The resource of a kind says its path and its kind ({@link now.billing.drafting.OfKind}), and
 * adds what only it has. In {@link Needs} the star stands for the kind.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public abstract class DocumentResource extends MarginResource {
    static final String ONE = "{id}";
    private static final String FILE = ONE + "/attachments/{name}";

    @Inject
    private DocumentFacades facades;

    @Inject
    private DocumentCalls calls;

    private final DocumentKind kind;

    DocumentResource(DocumentKind kind) {
        super(kind);
        this.kind = kind;
    }

    DocumentFacade documents() {
        return facades.of(kind);
    }

    /** Answers with a draft of a kind that is made from a document of this one. */
    Response createBeside(String id, Posted posted, String body, DocumentKind draft, Function<UUID, DraftSaved> maker) {
        return calls.createBeside(id, posted, body, draft, maker, facades.of(draft));
    }

    @GET
    @Needs("*.read")
    public String page(@BeanParam ListParams list, @BeanParam DocumentFilters filters) {
        return calls.page(list, filters, documents());
    }

    @POST
    @Needs("*.draft")
    public Response create(@BeanParam Posted posted, String body) {
        return calls.create(kind, posted, body, documents());
    }

    @GET
    @Needs("*.read")
    @Path(ONE)
    public Response get(@PathParam("id") String id) {
        return calls.get(id, documents());
    }

    @PUT
    @Needs("*.draft")
    @Path(ONE)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return calls.change(kind, id, ifMatch, body, documents());
    }

    @DELETE
    @Needs("*.delete-draft")
    @Path(ONE)
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        documents().discard(Ids.parse(id), Versions.seen(ifMatch));
    }

    @POST
    @Needs("*.issue")
    @Path(ONE + "/issue")
    public Response issue(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.issue(id, posted, body, documents());
    }

    @POST
    @Needs("*.draft")
    @Path(ONE + "/duplicate")
    public Response duplicate(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return createBeside(id, posted, body, kind, documents()::duplicate);
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") String id) {
        return Files.of(documents().pdf(Ids.parse(id)));
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/history")
    public String history(@PathParam("id") String id) {
        return calls.history(documents().timeline(Ids.parse(id)));
    }

    @GET
    @Needs({"*.read", "audit.read"})
    @Path(ONE + "/evidence")
    public String evidence(@PathParam("id") String id) {
        return calls.evidence(documents().evidence(Ids.parse(id)));
    }

    @POST
    @Needs("*.send")
    @Path(ONE + "/send")
    public Response send(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return calls.send(id, posted, body, documents());
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/attachments")
    public String attachments(@PathParam("id") String id) {
        return AttachmentCalls.list(id, documents());
    }

    @GET
    @Needs("*.read")
    @Path(FILE)
    @Produces(MediaType.WILDCARD)
    public Response attachment(@PathParam("id") String id, @PathParam("name") String name) {
        return AttachmentCalls.get(id, name, documents());
    }

    /** The body is the file. */
    @PUT
    @Needs("*.draft")
    @Path(FILE)
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream body) {
        return AttachmentCalls.put(kind, id, name, ifMatch, body, documents());
    }

    @DELETE
    @Needs("*.draft")
    @Path(FILE)
    public void detach(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        AttachmentCalls.delete(id, name, ifMatch, documents());
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/deliveries")
    public String deliveries(@PathParam("id") String id) {
        return calls.deliveries(documents().deliveries(Ids.parse(id)));
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/deliveries/{delivery}")
    public String delivery(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return DeliveryJson.write(documents().mail(Ids.parse(id), Ids.parse(delivery)))
                .text();
    }

    /** The mail as it was kept while no SMTP server is configured. */
    @GET
    @Needs("*.read")
    @Path(ONE + "/deliveries/{delivery}/eml")
    @Produces({"message/rfc822", MediaType.APPLICATION_JSON})
    public Response mailFile(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return Files.of(documents().mailFile(Ids.parse(id), Ids.parse(delivery)));
    }

    /** A new delivery with the same recipient and text. */
    @POST
    @Needs("*.send")
    @Path(ONE + "/deliveries/{delivery}/send-again")
    public Response sendAgain(
            @PathParam("id") String id, @PathParam("delivery") String delivery, @BeanParam Posted posted, String body) {
        UUID document = Ids.parse(id);
        return calls.sendAgain(delivery, posted, body, old -> documents().sendAgain(document, old));
    }
}
