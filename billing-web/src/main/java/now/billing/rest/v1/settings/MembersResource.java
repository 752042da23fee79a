package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.access.members.Members;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;

/** The people of the tenant. */
@Path("members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    private Members members;

    @GET
    @Needs({"member.manage", "settings.read"})
    public String list() {
        return new JsonFields()
                .put(
                        "items",
                        members.list(),
                        member -> new JsonFields()
                                .put("userId", member.userId())
                                .put("email", member.email())
                                .put("displayName", member.displayName())
                                .put("role", member.role())
                                .put("since", member.since()))
                .put("next", (Object) null)
                .text();
    }
}
