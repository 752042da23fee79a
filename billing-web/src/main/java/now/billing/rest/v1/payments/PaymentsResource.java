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
import java.util.List;
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.receivables.PaymentSort;
import now.billing.receivables.PaymentTab;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import org.jspecify.annotations.Nullable;

/** Payments: recorded, allocated, reversed; never changed. */
@Path("payments")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    public static final SortColumns<PaymentSort> COLUMNS = SortColumns.usually(PaymentSort.RECEIVED, true)
            .with("date", PaymentSort.RECEIVED)
            .with("amount", PaymentSort.AMOUNT);

    @Inject
    private PaymentSettling settling;

    @Inject
    private PaymentViews payments;

    @Inject
    private Posts posts;

    @GET
    @Needs("payment.read")
    public String page(@BeanParam ListParams list, @QueryParam("customer") @Nullable String customer) {
        UUID customerId = customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
        ListQuery<PaymentTab, PaymentSort> query =
                list.query(PaymentTab.ALL, COLUMNS).withFilter(ListFilter.ofParty(customerId));
        return JsonFields.page(payments.page(query), PaymentJson::write).text();
    }

    @POST
    @Needs("payment.record")
    public Response record(@BeanParam Posted posted, String body) {
        RecordPayment command = PaymentJson.read(JsonInput.of(body));
        return posts.once(posted, body, () -> {
            UUID id = settling.record(command);
            String answer = PaymentJson.write(payments.changed(id)).text();
            return new StoredAnswer(201, posted.location(id), null, answer);
        });
    }

    @GET
    @Needs("payment.read")
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return PaymentJson.write(payments.get(Ids.parse(id))).text();
    }

    @POST
    @Needs("payment.record")
    @Path("{id}/allocations")
    public Response allocate(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID payment = Ids.parse(id);
        PaymentView before = payments.changed(payment);
        JsonInput in = JsonInput.of(body);
        List<AllocatePayment> allocations =
                PaymentJson.parts(in, before.amount().currency());
        in.done();
        return posts.once(posted, body, () -> {
            settling.allocate(payment, allocations);
            return answer(payment);
        });
    }

    @POST
    @Needs("payment.reverse")
    @Path("{id}/reverse")
    public Response reverse(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID payment = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        String reason = in.text("reason");
        in.done();
        return posts.once(posted, body, () -> {
            settling.reverse(payment, reason);
            return answer(payment);
        });
    }

    @GET
    @Needs("payment.read")
    @Path("{id}/receipt")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response receipt(@PathParam("id") String id) {
        return Files.of(payments.receipt(Ids.parse(id)));
    }

    private StoredAnswer answer(UUID payment) {
        return new StoredAnswer(
                200, null, null, PaymentJson.write(payments.changed(payment)).text());
    }
}
