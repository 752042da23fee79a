package now.billing.rest.v1.settings;

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
import now.billing.access.members.GrantedRole;
import now.billing.access.members.Inviting;
import now.billing.access.members.MemberView;
import now.billing.access.members.Members;
import now.billing.access.repeats.StoredAnswer;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** The people of the tenant, and those who were invited. */
@Path("members")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    private static final int CREATED = 201;
    private static final int OK = 200;

    @Inject
    private Members members;

    @Inject
    private Inviting inviting;

    @Inject
    private Posts posts;

    @GET
    @Needs({"member.manage", "settings.read"})
    public String list() {
        return new JsonFields()
                .put("items", members.list(), MemberJson::write)
                .put("next", (Object) null)
                .text();
    }

    @POST
    @Needs("member.manage")
    public Response invite(@BeanParam Posted posted, String body) {
        JsonInput input = JsonInput.of(body);
        String email = input.text("email");
        String language = input.read("language", tag -> tag, "en");
        GrantedRole role = MemberJson.role(input);
        return posts.once(
                posted,
                body,
                () -> new StoredAnswer(
                        CREATED,
                        null,
                        null,
                        MemberJson.write(inviting.invite(email, role, language)).text()));
    }

    @GET
    @Needs({"member.manage", "settings.read"})
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        MemberView view = members.get(Ids.parse(id));
        return Versions.ok(view.version(), MemberJson.write(view));
    }

    @PUT
    @Needs("member.manage")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        MemberView view = members.change(Ids.parse(id), version, MemberJson.role(JsonInput.of(body)));
        return Versions.ok(view.version(), MemberJson.write(view));
    }

    @DELETE
    @Needs("member.manage")
    @Path("{id}")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        members.remove(Ids.parse(id), Versions.seen(ifMatch));
    }

    @GET
    @Needs("member.manage")
    @Path("invitations")
    public String invitations() {
        return new JsonFields()
                .put("items", inviting.open(), MemberJson::write)
                .put("next", (Object) null)
                .text();
    }

    @POST
    @Needs("member.manage")
    @Path("invitations/{id}/resend")
    public Response resend(@BeanParam Posted posted, @PathParam("id") String id, String body) {
        return posts.once(
                posted,
                body,
                () -> new StoredAnswer(
                        OK,
                        null,
                        null,
                        MemberJson.write(inviting.resend(Ids.parse(id))).text()));
    }

    @DELETE
    @Needs("member.manage")
    @Path("invitations/{id}")
    public void revoke(@PathParam("id") String id) {
        inviting.revoke(Ids.parse(id));
    }
}
