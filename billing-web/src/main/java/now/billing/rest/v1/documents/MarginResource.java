package now.billing.rest.v1.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Posted;
import org.jspecify.annotations.Nullable;

/** What every document has in its margin: notes of colleagues and tags (ADR 0102). */
public abstract class MarginResource {
    private static final String NOTES = "{id}/notes";
    private static final String NOTE = NOTES + "/{note}";
    private static final String TAGS = "{id}/tags";

    @Inject
    private MarginCalls margins;

    private final DocumentKind marginKind;

    MarginResource(DocumentKind kind) {
        this.marginKind = kind;
    }

    @GET
    @Needs("*.read")
    @Path(NOTES)
    public String notes(@PathParam("id") String id) {
        return margins.notes(marginKind, id);
    }

    @POST
    @Needs("*.draft")
    @Path(NOTES)
    public Response note(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return margins.write(marginKind, id, posted, body);
    }

    @PUT
    @Needs("*.draft")
    @Path(NOTE)
    public Response correct(
            @PathParam("id") String id,
            @PathParam("note") String note,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return margins.correct(marginKind, id, note, ifMatch, body);
    }

    @DELETE
    @Needs("*.draft")
    @Path(NOTE)
    public void remove(
            @PathParam("id") String id,
            @PathParam("note") String note,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        margins.remove(marginKind, id, note, ifMatch);
    }

    @GET
    @Needs("*.read")
    @Path(TAGS)
    public Response tags(@PathParam("id") String id) {
        return margins.tags(marginKind, id);
    }

    @PUT
    @Needs("*.draft")
    @Path(TAGS)
    public Response tag(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return margins.tag(marginKind, id, ifMatch, body);
    }
}
