package now.billing.rest.v1.customers;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.facade.PartyStories;
import now.billing.kernel.document.PartyRole;
import now.billing.maintaining.PartyRecords;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveParty;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.PageParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.rest.v1.plumbing.Versions;
import now.billing.security.SignInMechanism;
import org.jspecify.annotations.Nullable;

/** The calls that customers and suppliers share. In {@link Needs} the star stands for the role. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public abstract class PartyResource {
    public static final SortColumns<PartySort> COLUMNS = SortColumns.usually(PartySort.NAME, false)
            .with("name", PartySort.NAME)
            .with("created", PartySort.ADDED);

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private Posts posts;

    @Inject
    private PartyStories stories;

    /** What can be done with the parties of the resource. */
    abstract PartyRecords parties();

    /** What they are to the organization. */
    abstract PartyRole role();

    @GET
    @Needs("*.read")
    public String page(@BeanParam ListParams params) {
        PartyTab tab = params.archived() ? PartyTab.ARCHIVED : PartyTab.CURRENT;
        return JsonFields.page(parties().page(params.query(tab, COLUMNS)), PartyJson::write)
                .text();
    }

    @POST
    @Needs("*.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveParty command = PartyJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            PartyView view = parties().create(command);
            return Posts.created(posted, view.id(), view.version(), PartyJson.write(view));
        });
    }

    @GET
    @Needs("*.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(parties().get(Ids.parse(id)));
    }

    @PUT
    @Needs("*.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        return answer(parties().change(Ids.parse(id), version, PartyJson.read(JsonInput.of(body))));
    }

    @DELETE
    @Needs("*.write")
    @Path("{id}")
    public void archive(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        parties().archive(Ids.parse(id), Versions.seen(ifMatch));
    }

    @POST
    @Needs("*.write")
    @Path("{id}/merge")
    public Response merge(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        UUID into = in.require("into", JsonInput::parseId, NOBODY);
        in.done();
        UUID from = Ids.parse(id);
        return posts.once(posted, body, () -> {
            PartyView view = parties().merge(from, into);
            return Posts.done(view.version(), PartyJson.write(view));
        });
    }

    /** Told of what the caller may read. */
    @GET
    @Needs("*.read")
    @Path("{id}/history")
    public String history(@PathParam("id") String id, @BeanParam PageParams page, @Context HttpServletRequest request) {
        PartyStories.Asked asked = new PartyStories.Asked(role(), Ids.parse(id), SignInMechanism.permissions(request));
        return JsonFields.page(stories.page(asked, page.cursor(), page.limit()), PartyStoryJson::write)
                .text();
    }

    private static Response answer(PartyView view) {
        return Versions.ok(view.version(), PartyJson.write(view));
    }
}
