package now.billing.rest.v1.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.payments.RefundSort;
import now.billing.payments.RefundTab;
import now.billing.reporting.RefundViews;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.settling.CreditSettling;
import org.jspecify.annotations.Nullable;

/** Money paid out: recorded, taken back; never changed. */
@Path("refunds")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {
    public static final SortColumns<RefundSort> COLUMNS =
            SortColumns.ofEvery(RefundSort.class, RefundSort.CREATED, true);

    @Inject
    private CreditSettling settling;

    @Inject
    private RefundViews refunds;

    @Inject
    private RefundSources sources;

    @Inject
    private Posts posts;

    @GET
    @Needs("payment.read")
    public String page(@BeanParam ListParams list, @QueryParam("customer") @Nullable String customer) {
        UUID customerId = customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
        ListQuery<RefundTab, RefundSort> query =
                list.query(RefundTab.ALL, COLUMNS).withFilter(ListFilter.ofParty(customerId));
        return JsonFields.page(refunds.page(query), RefundJson::write).text();
    }

    @POST
    @Needs("payment.refund")
    public Response record(@BeanParam Posted posted, String body) {
        RefundSources.Recording source = sources.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            UUID id = source.record();
            return new StoredAnswer(201, posted.location(id), null, answer(id));
        });
    }

    @GET
    @Needs("payment.read")
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return RefundJson.write(refunds.get(Ids.parse(id))).text();
    }

    @POST
    @Needs("payment.refund")
    @Path("{id}/reverse")
    public Response reverse(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID refund = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        String reason = in.text("reason");
        in.done();
        return posts.once(posted, body, () -> {
            settling.reverseRefund(refund, reason);
            return new StoredAnswer(200, null, null, answer(refund));
        });
    }

    private String answer(UUID id) {
        return RefundJson.write(refunds.changed(id)).text();
    }
}
