package now.billing.rest.v1.reminders;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import now.billing.access.repeats.StoredAnswer;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.reminders.ReminderSort;
import now.billing.reminders.ReminderTab;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.SendReminder;
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
import org.jspecify.annotations.Nullable;

/** Reminders: what is due, what would be said, and what was sent. */
@Path("reminders")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RemindersResource {
    /** Of the reminders that were made. */
    public static final SortColumns<ReminderSort> COLUMNS =
            SortColumns.ofEvery(ReminderSort.class, ReminderSort.DATE, true);

    /** Of the invoices that are due, the longest due first. */
    public static final SortColumns<ReminderSort> DUE_COLUMNS =
            SortColumns.ofEvery(ReminderSort.class, ReminderSort.DATE, false);

    @Inject
    private ReminderFacade reminders;

    @Inject
    private Posts posts;

    @GET
    @Needs("reminder.read")
    public String page(@BeanParam ListParams list, @QueryParam("customer") @Nullable String customer) {
        return JsonFields.page(
                        reminders.page(of(customer, list.query(ReminderTab.SENT, COLUMNS))), ReminderJson::reminder)
                .text();
    }

    @GET
    @Needs("reminder.read")
    @Path("due")
    public String due(@BeanParam ListParams list, @QueryParam("customer") @Nullable String customer) {
        LocalDate today = reminders.today();
        return JsonFields.page(
                        reminders.due(of(customer, list.query(ReminderTab.DUE, DUE_COLUMNS))),
                        invoice -> ReminderJson.due(invoice, today))
                .text();
    }

    /** The words and sums of the next reminder of an invoice. */
    @GET
    @Needs("reminder.read")
    @Path("due/{id}")
    public String preview(@PathParam("id") String id) {
        return ReminderJson.preview(reminders.preview(Ids.parse(id))).text();
    }

    @POST
    @Needs("reminder.write")
    public Response send(@BeanParam Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        SendReminder command =
                new SendReminder(in.require("invoiceId", JsonInput::parseId, new UUID(0, 0)), in.text("expected"));
        in.done();
        return posts.once(posted, body, () -> {
            UUID id = reminders.send(List.of(command)).get(0);
            return new StoredAnswer(201, posted.location(id), null, answer(id));
        });
    }

    @GET
    @Needs("reminder.read")
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return answer(Ids.parse(id));
    }

    @GET
    @Needs("reminder.read")
    @Path("{id}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") String id) {
        return Files.of(reminders.pdf(Ids.parse(id)));
    }

    @POST
    @Needs("reminder.write")
    @Path("{id}/send-again")
    public Response sendAgain(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        JsonInput.of(body).done();
        return on(
                id,
                posted,
                body,
                one -> reminders.sendAgain(one, reminders.get(one).mails()));
    }

    @POST
    @Needs("reminder.write")
    @Path("{id}/waive")
    public Response waive(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        String reason = in.text("reason");
        in.done();
        return on(id, posted, body, one -> reminders.waive(one, reason));
    }

    private Response on(String id, Posted posted, String body, Consumer<UUID> verb) {
        UUID one = Ids.parse(id);
        return posts.once(posted, body, () -> {
            verb.accept(one);
            return new StoredAnswer(200, null, null, answer(one));
        });
    }

    private String answer(UUID id) {
        return ReminderJson.reminder(reminders.get(id)).text();
    }

    private static ListQuery<ReminderTab, ReminderSort> of(
            @Nullable String customer, ListQuery<ReminderTab, ReminderSort> query) {
        UUID customerId = customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
        return query.withFilter(ListFilter.ofParty(customerId));
    }
}
