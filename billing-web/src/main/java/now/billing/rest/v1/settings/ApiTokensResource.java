package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.access.members.ApiTokens;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.plumbing.Ids;

/**
 * Tokens of the tenant, to look at and to revoke. They are made by a person in the settings: an answer that is kept
 * for a
 * repeated request must not hold a secret.
 */
@Path("api-tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiTokensResource {
    @Inject
    private ApiTokens tokens;

    @GET
    @Needs("token.manage")
    public String list() {
        return new JsonFields()
                .put(
                        "items",
                        tokens.list(),
                        token -> new JsonFields()
                                .put("id", token.id())
                                .put("name", token.name())
                                .put("prefix", token.prefix())
                                .texts("permissions", token.permissions())
                                .put("createdAt", token.createdAt())
                                .put("lastUsedAt", token.lastUsedAt())
                                .put("revokedAt", token.revokedAt()))
                .put("next", (Object) null)
                .text();
    }

    @DELETE
    @Needs("token.manage")
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(Ids.parse(id));
    }
}
