package now.billing.rest.v1.banking;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.reconciling.BankFacade;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;

/** Files of banks: how far reading them is, and stopping it. */
@Path("bank-statements")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BankStatementsResource {
    @Inject
    private BankFacade banks;

    @Inject
    private Posts posts;

    @GET
    @Needs("payment.read")
    public String latest() {
        return BankJson.files(banks.files()).text();
    }

    @GET
    @Needs("payment.read")
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return BankJson.file(banks.file(Ids.parse(id))).text();
    }

    @POST
    @Needs("bank-import.write")
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id, @BeanParam Posted posted) {
        UUID file = Ids.parse(id);
        return posts.once(
                posted,
                "",
                () -> new StoredAnswer(
                        200, null, null, BankJson.file(banks.cancel(file)).text()));
    }
}
