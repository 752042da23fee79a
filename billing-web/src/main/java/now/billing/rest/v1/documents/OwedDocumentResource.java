package now.billing.rest.v1.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;

/** The calls of kinds that stand in a customer's account: they are set off against each other, and paid out. */
public abstract class OwedDocumentResource extends DocumentResource {
    @Inject
    private SetOffCalls setOffCalls;

    private final DocumentKind kind;

    OwedDocumentResource(DocumentKind kind) {
        super(kind);
        this.kind = kind;
    }

    private DocumentRef ref(String id) {
        return DocumentRef.of(kind, Ids.parse(id));
    }

    @POST
    @Needs("credit-note.apply")
    @Path(ONE + "/apply")
    public Response apply(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return setOffCalls.apply(ref(id), posted, body, documents());
    }

    @GET
    @Needs("*.read")
    @Path(ONE + "/set-offs")
    public String setOffs(@PathParam("id") String id) {
        return setOffCalls.setOffs(documents().get(Ids.parse(id)));
    }

    @POST
    @Needs("credit-note.apply")
    @Path(ONE + "/set-offs/{setOff}/reverse")
    public Response takeBack(
            @PathParam("id") String id, @PathParam("setOff") String setOff, @BeanParam Posted posted, String body) {
        return setOffCalls.takeBack(ref(id), Ids.parse(setOff), posted, body, documents());
    }

    @POST
    @Needs("payment.refund")
    @Path(ONE + "/refund")
    public Response refund(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return setOffCalls.refund(ref(id), posted, body, documents());
    }
}
