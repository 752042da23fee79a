package now.billing.rest.v1.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.documents.recurring.RecurringRow;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.drafting.RecurringStanding;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.schedule.RhythmUnit;
import now.billing.reporting.DocumentView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import org.jspecify.annotations.Nullable;

/** Recurring invoices as JSON: when they recur, and the draft that says what is in them. */
final class RecurringJson {
    private static final ProblemCode OTHER_CUSTOMER = ProblemCode.of("recurring.other_customer");

    private static final int UNLIMITED = Integer.MIN_VALUE;

    private RecurringJson() {}

    static SaveDraft read(JsonInput in, @Nullable UUID id, @Nullable Long version) {
        in.passOver("id", "state", "nextOn", "customerName", "toPay", "failing", "createdAt", "changedAt", "version");
        UUID customerId = in.id("customerId");
        RecurringFacts facts = facts(in);
        JsonInput draft = in.child("draft");
        if (draft == null) {
            in.refuse("draft", ProblemCode.REQUIRED);
        }
        UUID named = draft == null ? null : draft.id("customerId");
        if (customerId != null && named != null && !customerId.equals(named)) {
            in.refuse("draft.customerId", OTHER_CUSTOMER);
        }
        DocumentContent content =
                draft == null ? DocumentContent.empty(CurrencyUnit.of("EUR")) : ContentReader.content(draft);
        in.done();
        InvalidInput.throwIfAny(facts.problems());
        return new SaveDraft(id, version, customerId == null ? named : customerId, content, facts);
    }

    private static RecurringFacts facts(JsonInput in) {
        JsonInput every = in.child("every");
        if (every == null) {
            in.refuse("every", ProblemCode.REQUIRED);
        }
        Rhythm rhythm = every == null
                ? Rhythm.MONTHLY
                : new Rhythm(every.word("unit", RhythmUnit.class, RhythmUnit.MONTH), every.whole("count", 1));
        int times = in.whole("times", UNLIMITED);
        return new RecurringFacts(
                new Recurrence(
                        rhythm,
                        in.require("startsOn", JsonInput::parseDate, LocalDate.EPOCH),
                        in.date("endsOn"),
                        times == UNLIMITED ? null : times),
                in.word("mode", RecurringFacts.Mode.class, RecurringFacts.Mode.DRAFT));
    }

    /** What is wrong with the content is named below {@code draft}. */
    static <T> T saved(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (InvalidInput refused) {
            throw InvalidInput.of(
                    refused.problems().stream().map(RecurringJson::located).toList());
        }
    }

    private static Problem located(Problem problem) {
        return "customerId".equals(problem.field()) || "startsOn".equals(problem.field())
                ? problem
                : problem.under("draft");
    }

    static JsonFields write(DocumentView view, RecurringStanding standing) {
        JsonFields out = new JsonFields()
                .put("id", view.id())
                .put("customerId", view.customerId())
                .put("customerName", view.customerName());
        if (view.facts() instanceof RecurringFacts facts) {
            days(out, facts);
        }
        return out.put("state", standing.state())
                .put("nextOn", standing.nextOn())
                .put("draft", DocumentJson.write(view))
                .put("createdAt", view.createdAt())
                .put("changedAt", view.changedAt())
                .put("version", view.version());
    }

    static JsonFields row(RecurringRow row) {
        JsonFields out = new JsonFields()
                .put("id", row.id())
                .put("customerId", row.customerId())
                .put("customerName", row.customerName());
        days(out, row.facts());
        return out.put("state", row.plan().state())
                .put("nextOn", row.plan().paused() ? null : row.plan().nextOn())
                .put("currency", row.toPay().currency())
                .put("toPay", row.toPay().plain())
                .put("failing", row.failing())
                .texts("tags", row.tags())
                .put("version", row.version());
    }

    private static void days(JsonFields out, RecurringFacts facts) {
        Recurrence recurrence = facts.recurrence();
        out.put(
                        "every",
                        new JsonFields()
                                .put("unit", recurrence.every().unit())
                                .put("count", recurrence.every().count()))
                .put("startsOn", recurrence.startsOn())
                .put("endsOn", recurrence.endsOn())
                .put("times", recurrence.times())
                .put("mode", facts.mode());
    }

    static JsonFields preview(List<RecurringStanding.Next> next) {
        return new JsonFields()
                .put(
                        "items",
                        next,
                        each -> new JsonFields()
                                .put("date", each.date())
                                .put(
                                        "period",
                                        new JsonFields()
                                                .put("from", each.period().from())
                                                .put("to", each.period().to())));
    }

    static JsonFields runs(List<RecurringSlot> runs) {
        return new JsonFields()
                .put(
                        "items",
                        runs,
                        run -> new JsonFields()
                                .put("date", run.dueOn())
                                .put("state", run.state())
                                .put("invoiceId", run.madeId())
                                .put("number", run.madeNumber())
                                .put(
                                        "code",
                                        run.problem() == null
                                                ? null
                                                : run.problem().code())
                                .put(
                                        "field",
                                        run.problem() == null
                                                ? null
                                                : run.problem().field())
                                .put("retryAt", run.retryAt()));
    }
}
