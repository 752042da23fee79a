package now.billing.rest.v1.customers;

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
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerSort;
import now.billing.maintaining.CustomerView;
import now.billing.maintaining.SaveCustomer;
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

/** Customers. */
@Path("customers")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    public static final SortColumns<CustomerSort> COLUMNS = SortColumns.usually(CustomerSort.NAME, false)
            .with("name", CustomerSort.NAME)
            .with("created", CustomerSort.ADDED);

    @Inject
    private CustomerRecords customers;

    @Inject
    private Posts posts;

    @GET
    @Needs("customer.read")
    public String page(@BeanParam ListParams params) {
        SortColumns.Sort<CustomerSort> sort = params.sort(COLUMNS);
        return JsonFields.page(customers.page(params.query(), sort.column(), sort.descending()), CustomerJson::write)
                .text();
    }

    @POST
    @Needs("customer.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveCustomer command = CustomerJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            CustomerView view = customers.create(command);
            return Posts.created(posted, view.id(), view.version(), CustomerJson.write(view));
        });
    }

    @GET
    @Needs("customer.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(customers.get(Ids.parse(id)));
    }

    @PUT
    @Needs("customer.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        return answer(customers.change(Ids.parse(id), version, CustomerJson.read(JsonInput.of(body))));
    }

    @DELETE
    @Needs("customer.write")
    @Path("{id}")
    public void archive(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        customers.archive(Ids.parse(id), Versions.seen(ifMatch));
    }

    private static Response answer(CustomerView view) {
        return Versions.ok(view.version(), CustomerJson.write(view));
    }
}
