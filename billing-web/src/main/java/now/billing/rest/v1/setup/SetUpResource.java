package now.billing.rest.v1.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.access.founding.CompleteSetUp;
import now.billing.access.founding.SetUp;
import now.billing.access.founding.SetUpDone;
import now.billing.access.members.NewApiToken;
import now.billing.kernel.problem.NotFound;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.security.Strangers;

/**
 * The set-up link for programs: founds a business and answers with its first API token. Open to everybody who has the
 * secret of the link; the link itself is used up, so there is no idempotency key.
 */
@Path("set-up")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SetUpResource {
    @Inject
    private SetUp setUp;

    @Inject
    private Strangers strangers;

    @POST
    public Response complete(@Context HttpServletRequest request, String body) {
        JsonInput input = JsonInput.ofAnybody(body);
        if (!setUp.isOpen(input.text("token"), strangers.of(request))) {
            // Who has no link learns nothing else, and costs nothing else.
            throw NotFound.create();
        }
        CompleteSetUp command = new CompleteSetUp(
                input.text("token"),
                input.text("email"),
                input.text("displayName"),
                input.text("password"),
                input.text("organizationName"),
                input.text("country"),
                input.read("language", tag -> tag, ""));
        String tokenName = input.read("apiTokenName", name -> name, "set-up");
        input.done();
        SetUpDone done = setUp.completeWithToken(command, tokenName);
        NewApiToken token = done.token();
        return Response.status(Response.Status.CREATED)
                .entity(new JsonFields()
                        .put("userId", done.owner().userId())
                        .put("tenantCode", done.owner().memberships().get(0).tenantCode())
                        .put("apiToken", token == null ? null : token.secret())
                        .text())
                .build();
    }
}
