package now.billing.rest.v1.banking;

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
import now.billing.banking.BankSort;
import now.billing.banking.BankState;
import now.billing.banking.BankTab;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reconciling.BankFacade;
import now.billing.reconciling.MatchTransaction;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.payments.PaymentJson;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.SortColumns;
import org.jspecify.annotations.Nullable;

/** Entries of bank accounts: what they may be for, and what was decided. */
@Path("bank-transactions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BankTransactionsResource {
    public static final SortColumns<BankSort> COLUMNS =
            SortColumns.usually(BankSort.DATE, true).with("date", BankSort.DATE).with("amount", BankSort.AMOUNT);

    @Inject
    private BankFacade banks;

    @Inject
    private Posts posts;

    @GET
    @Needs("payment.read")
    public String page(@BeanParam ListParams list, @QueryParam("state") @Nullable String state) {
        return JsonFields.page(banks.page(list.query(state(state), COLUMNS)), BankJson::entry)
                .text();
    }

    @GET
    @Needs("payment.read")
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return BankJson.entry(banks.get(Ids.parse(id))).text();
    }

    @POST
    @Needs("payment.record")
    @Path("{id}/match")
    public Response match(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID entry = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        MatchTransaction command = new MatchTransaction(
                in.readOrNull("customerId", JsonInput::parseId),
                PaymentJson.parts(
                        in, banks.get(entry).transaction().facts().amount().currency()));
        in.done();
        return posts.once(posted, body, () -> {
            banks.match(entry, command);
            return answer(entry);
        });
    }

    @POST
    @Needs("bank-import.write")
    @Path("{id}/ignore")
    public Response ignore(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID entry = Ids.parse(id);
        String reason = reason(body);
        return posts.once(posted, body, () -> {
            banks.ignore(entry, reason);
            return answer(entry);
        });
    }

    @POST
    @Needs("bank-import.write")
    @Path("{id}/reopen")
    public Response reopen(@PathParam("id") String id, @BeanParam Posted posted) {
        UUID entry = Ids.parse(id);
        return posts.once(posted, "", () -> {
            banks.reopen(entry);
            return answer(entry);
        });
    }

    @POST
    @Needs("payment.reverse")
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id, @BeanParam Posted posted, String body) {
        UUID entry = Ids.parse(id);
        String reason = reason(body);
        return posts.once(posted, body, () -> {
            banks.undo(entry, reason);
            return new StoredAnswer(
                    200,
                    null,
                    null,
                    new JsonFields()
                            .put("id", entry)
                            .put("state", BankState.OPEN)
                            .text());
        });
    }

    private StoredAnswer answer(UUID entry) {
        return new StoredAnswer(
                200, null, null, BankJson.entry(banks.get(entry)).text());
    }

    private static String reason(String body) {
        JsonInput in = JsonInput.of(body);
        String reason = in.text("reason");
        in.done();
        return reason;
    }

    private static BankTab state(@Nullable String word) {
        if (word == null) {
            return BankTab.OPEN;
        }
        for (BankTab each : BankTab.values()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw InvalidInput.of("state", ProblemCode.UNKNOWN_CODE, "value", word);
    }
}
