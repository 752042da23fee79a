package now.billing.rest.v1.documents;

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
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import now.billing.access.repeats.StoredAnswer;
import now.billing.documents.recurring.RecurringSort;
import now.billing.documents.recurring.RecurringTab;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.drafting.RecurringPlans;
import now.billing.drafting.RecurringStanding;
import now.billing.drafting.SaveDraft;
import now.billing.facade.RecurrenceFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.DocumentView;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Recurring invoices: what is in them, when they come, and what became of each time. */
@Path("recurring")
@OfKind(DocumentKind.RECURRING)
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecurringResource extends MarginResource {
    public static final SortColumns<RecurringSort> COLUMNS =
            SortColumns.ofEvery(RecurringSort.class, RecurringSort.CREATED, true);

    /** How many a preview has unless more or fewer are asked for. */
    public static final int USUAL_PREVIEW = 24;

    @Inject
    @OfKind(DocumentKind.RECURRING)
    private RecurrenceFacade recurring;

    @Inject
    private Posts posts;

    RecurringResource() {
        super(DocumentKind.RECURRING);
    }

    @GET
    @Needs("recurring.read")
    public String page(
            @BeanParam ListParams list,
            @QueryParam("tab") @Nullable String tab,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("tag") @Nullable String tag) {
        UUID customerId = customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
        RecurringTab wanted = DocumentFilters.word("tab", tab, RecurringTab.class, RecurringTab.ALL);
        ListQuery<RecurringTab, RecurringSort> query = list.query(wanted, COLUMNS)
                .withFilter(ListFilter.ofParty(customerId).withTag(DocumentFilters.tag(tag)));
        return JsonFields.page(recurring.page(query), RecurringJson::row).text();
    }

    @POST
    @Needs("recurring.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveDraft command = RecurringJson.read(JsonInput.of(body), null, null);
        return posts.once(posted, body, () -> {
            DraftSaved saved = RecurringJson.saved(() -> recurring.save(command));
            return Posts.created(posted, saved.id(), saved.version(), changed(saved.id()));
        });
    }

    @GET
    @Needs("recurring.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        DocumentView view = recurring.get(Ids.parse(id));
        return Versions.ok(view.version(), RecurringJson.write(view, recurring.standing(view.id(), 0)));
    }

    @PUT
    @Needs("recurring.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        UUID changed = Ids.parse(id);
        SaveDraft command = RecurringJson.read(JsonInput.of(body), changed, Versions.seen(ifMatch));
        DraftSaved saved = RecurringJson.saved(() -> recurring.save(command));
        return Versions.ok(saved.version(), changed(changed));
    }

    @DELETE
    @Needs("recurring.write")
    @Path("{id}")
    public void discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        recurring.discard(Ids.parse(id), Versions.seen(ifMatch));
    }

    @GET
    @Needs("recurring.read")
    @Path("{id}/preview")
    public String preview(@PathParam("id") String id, @QueryParam("n") @Nullable String n) {
        int most = n == null ? USUAL_PREVIEW : Params.read("n", n, RecurringResource::count);
        return RecurringJson.preview(recurring.standing(Ids.parse(id), most).next())
                .text();
    }

    private static int count(String text) {
        int count;
        try {
            count = Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw InvalidInput.value(ProblemCode.MALFORMED, "value", text);
        }
        if (count < 1 || count > RecurringPlans.MOST_NEXT) {
            throw InvalidInput.value(
                    ProblemCode.OUT_OF_RANGE, "value", count, "limit", "1 – " + RecurringPlans.MOST_NEXT);
        }
        return count;
    }

    /** What became of each time. */
    @GET
    @Needs("recurring.read")
    @Path("{id}/runs")
    public String runs(@PathParam("id") String id) {
        return RecurringJson.runs(recurring.runs(Ids.parse(id))).text();
    }

    @POST
    @Needs("recurring.write")
    @Path("{id}/runs/{date}/try-again")
    public Response tryAgain(
            @PathParam("id") String id, @PathParam("date") String date, @BeanParam Posted posted, String body) {
        return onRun(id, date, posted, body, recurring::tryAgain);
    }

    @POST
    @Needs("recurring.write")
    @Path("{id}/runs/{date}/skip")
    public Response skip(
            @PathParam("id") String id, @PathParam("date") String date, @BeanParam Posted posted, String body) {
        return onRun(id, date, posted, body, recurring::skip);
    }

    @POST
    @Needs("recurring.write")
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return on(id, posted, body, recurring::pause);
    }

    @POST
    @Needs("recurring.write")
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        return on(id, posted, body, recurring::resume);
    }

    private Response onRun(String id, String date, Posted posted, String body, BiConsumer<UUID, LocalDate> verb) {
        LocalDate day = Params.read("date", date, JsonInput::parseDate);
        return on(id, posted, body, one -> verb.accept(one, day));
    }

    private Response on(String id, Posted posted, String body, Consumer<UUID> verb) {
        UUID one = Ids.parse(id);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> {
            verb.accept(one);
            return answer(one);
        });
    }

    private StoredAnswer answer(UUID id) {
        DocumentView view = recurring.changed(id);
        return Posts.done(view.version(), RecurringJson.write(view, recurring.standing(id, 0)));
    }

    private JsonFields changed(UUID id) {
        RecurringStanding standing = recurring.standing(id, 0);
        return RecurringJson.write(recurring.changed(id), standing);
    }
}
