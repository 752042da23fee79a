package now.billing.rest.v1.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reminders.ReminderHold;
import now.billing.reminding.ReminderFacade;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import org.jspecify.annotations.Nullable;

/** Decisions that a customer or one invoice is not to be reminded, or is again. */
@Path("reminder-holds")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReminderHoldsResource {
    @Inject
    private ReminderFacade reminders;

    @Inject
    private Posts posts;

    /** The newest first; that one counts. */
    @GET
    @Needs("reminder.read")
    public String list(
            @QueryParam("customer") @Nullable String customer, @QueryParam("invoice") @Nullable String invoice) {
        requireOne(customer, invoice);
        List<ReminderHold> holds = customer != null
                ? reminders.holdsOfCustomer(Params.read("customer", customer, JsonInput::parseId))
                : reminders.holdsOfInvoice(Params.read("invoice", Objects.requireNonNull(invoice), JsonInput::parseId));
        return new JsonFields()
                .put("items", holds, ReminderJson::hold)
                .put("next", (Object) null)
                .text();
    }

    @POST
    @Needs("reminder.write")
    public Response decide(@BeanParam Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        UUID customer = in.readOrNull("customerId", JsonInput::parseId);
        UUID invoice = in.readOrNull("invoiceId", JsonInput::parseId);
        boolean stopped = in.flag("stopped");
        String reason = Objects.requireNonNullElse(in.textOrNull("reason"), "");
        in.done();
        requireOne(customer, invoice);
        return posts.once(posted, body, () -> {
            ReminderHold hold = customer != null
                    ? reminders.holdCustomer(customer, stopped, reason)
                    : reminders.holdInvoice(Objects.requireNonNull(invoice), stopped, reason);
            return new StoredAnswer(201, null, null, ReminderJson.hold(hold).text());
        });
    }

    /** It is about the one or the other. */
    private static void requireOne(@Nullable Object customer, @Nullable Object invoice) {
        if (customer == null && invoice == null) {
            throw InvalidInput.of("customerId", ProblemCode.REQUIRED);
        }
        if (customer != null && invoice != null) {
            throw InvalidInput.of("invoiceId", ProblemCode.DUPLICATE, "value", invoice);
        }
    }
}
