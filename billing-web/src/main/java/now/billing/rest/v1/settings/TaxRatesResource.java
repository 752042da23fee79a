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
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Tax rates offered in pickers. */
@Path("tax-rates")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TaxRatesResource {
    @Inject
    private TaxRateRecords records;

    @Inject
    private Posts posts;

    @GET
    @Needs({"settings.read", "invoice.draft", "item.write"})
    public String list() {
        return new JsonFields()
                .put("items", records.list(), TaxRateJson::write)
                .put("next", (Object) null)
                .text();
    }

    @POST
    @Needs("settings.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveTaxRate command = TaxRateJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            TaxRateView view = records.create(command);
            return Posts.created(posted, view.id(), view.version(), TaxRateJson.write(view));
        });
    }

    @GET
    @Needs({"settings.read", "invoice.draft", "item.write"})
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        TaxRateView view = records.get(Ids.parse(id));
        return Versions.ok(view.version(), TaxRateJson.write(view));
    }

    @PUT
    @Needs("settings.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        TaxRateView view = records.change(Ids.parse(id), version, TaxRateJson.read(JsonInput.of(body)));
        return Versions.ok(view.version(), TaxRateJson.write(view));
    }

    @DELETE
    @Needs("settings.write")
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        records.delete(Ids.parse(id), Versions.seen(ifMatch));
    }
}
