package now.billing.rest.v1.items;

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
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.SaveItem;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Items. */
@Path("items")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ItemsResource {
    public static final SortColumns<ItemSort> COLUMNS = SortColumns.usually(ItemSort.NAME, false)
            .with("name", ItemSort.NAME)
            .with("code", ItemSort.CODE)
            .with("price", ItemSort.PRICE)
            .with("created", ItemSort.ADDED);

    @Inject
    private ItemRecords items;

    @Inject
    private Posts posts;

    @GET
    @Needs("item.read")
    public String page(@BeanParam ListParams params) {
        ItemTab tab = params.archived() ? ItemTab.ARCHIVED : ItemTab.CURRENT;
        return JsonFields.page(items.page(params.query(tab, COLUMNS)), ItemJson::write)
                .text();
    }

    @POST
    @Needs("item.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveItem command = ItemJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            ItemView view = items.create(command);
            return Posts.created(posted, view.id(), view.version(), ItemJson.write(view));
        });
    }

    @GET
    @Needs("item.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(items.get(Ids.parse(id)));
    }

    @PUT
    @Needs("item.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        return answer(items.change(Ids.parse(id), version, ItemJson.read(JsonInput.of(body))));
    }

    @DELETE
    @Needs("item.write")
    @Path("{id}")
    public void archive(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        items.archive(Ids.parse(id), Versions.seen(ifMatch));
    }

    private static Response answer(ItemView view) {
        return Versions.ok(view.version(), ItemJson.write(view));
    }
}
