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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.ExchangeRateRecords;
import now.billing.maintaining.ExchangeRateView;
import now.billing.maintaining.SaveExchangeRate;
import now.billing.organization.RateSort;
import now.billing.organization.RateTab;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.PageParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** What currencies are worth. */
@Path("exchange-rates")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeRatesResource {
    @Inject
    private ExchangeRateRecords records;

    @Inject
    private Posts posts;

    @GET
    @Needs({"settings.read", "invoice.draft", "payment.record"})
    public String page(@BeanParam PageParams page, @QueryParam("currency") @Nullable String currency) {
        String code = currency == null
                ? null
                : Params.read("currency", currency, CurrencyUnit::of).code();
        ListQuery<RateTab, RateSort> query = ListQuery.of(RateTab.ALL, RateSort.DATE, true, page.limit())
                .after(page.cursor())
                .withFilter(new ListFilter(null, null, null, code));
        return JsonFields.page(records.page(query), ExchangeRateJson::write).text();
    }

    @POST
    @Needs("settings.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveExchangeRate command = ExchangeRateJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            ExchangeRateView view = records.create(command);
            return Posts.created(posted, view.id(), view.version(), ExchangeRateJson.write(view));
        });
    }

    @GET
    @Needs({"settings.read", "invoice.draft", "payment.record"})
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        ExchangeRateView view = records.get(Ids.parse(id));
        return Versions.ok(view.version(), ExchangeRateJson.write(view));
    }

    @PUT
    @Needs("settings.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        ExchangeRateView view = records.change(Ids.parse(id), version, ExchangeRateJson.read(JsonInput.of(body)));
        return Versions.ok(view.version(), ExchangeRateJson.write(view));
    }

    @DELETE
    @Needs("settings.write")
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        records.delete(Ids.parse(id), Versions.seen(ifMatch));
    }

    /** Takes a rate of the bank over as one's own. */
    @POST
    @Needs("settings.write")
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID proposal = Ids.parse(id);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> {
            ExchangeRateView view = records.confirm(proposal);
            return Posts.done(view.version(), ExchangeRateJson.write(view));
        });
    }
}
