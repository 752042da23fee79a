package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.recurring.RecurringInvoices;
import now.billing.documents.recurring.RecurringPlan;
import now.billing.documents.recurring.RecurringRow;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.documents.recurring.RecurringSlots;
import now.billing.documents.recurring.RecurringSort;
import now.billing.documents.recurring.RecurringTab;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.RecurringContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.Occurrence;
import now.billing.kernel.schedule.Recurrence;

/**
 * When recurring invoices make the next one. Days that have passed when one is written, changed or resumed are passed
 * over: an invoice that nobody expects is worse than one that somebody writes. Asks for no permission: people and
 * programs come by a façade.
 */
@Dependent
public class RecurringPlans {
    /** The most that a preview shows. */
    public static final int MOST_NEXT = 120;

    static final ProblemCode NOTHING_FOLLOWS = ProblemCode.of("recurring.nothing_follows");

    private static final int MOST_RUNS = 200;

    private final RecurringInvoices recurring;
    private final RecurringSlots slots;
    private final Drafts drafts;
    private final BusinessTime time;
    private final Clock clock;

    @Inject
    RecurringPlans(RecurringInvoices recurring, RecurringSlots slots, Drafts drafts, BusinessTime time, Clock clock) {
        this.recurring = recurring;
        this.slots = slots;
        this.drafts = drafts;
        this.time = time;
        this.clock = clock;
    }

    Optional<RecurringFacts> find(UUID id) {
        return recurring.find(id);
    }

    /**
     * Keeps the facts beside their draft, and plans anew where the days have changed.
     *
     * @throws InvalidInput {@code recurring.nothing_follows} about a new one whose days have all passed
     */
    void keep(UUID id, RecurringFacts facts) {
        recurring.hold(id);
        Optional<Recurrence> before = recurring.find(id).map(RecurringFacts::recurrence);
        if (before.isEmpty() && facts.recurrence().from(time.today()).isEmpty()) {
            throw InvalidInput.of("startsOn", NOTHING_FOLLOWS);
        }
        recurring.keep(id, facts);
        if (!before.equals(Optional.of(facts.recurrence()))) {
            boolean paused = recurring.plan(id).map(RecurringPlan::paused).orElse(false);
            plan(id, facts.recurrence(), paused);
        }
    }

    public Page<RecurringRow> page(ListQuery<RecurringTab, RecurringSort> query) {
        return recurring.page(query);
    }

    public ListTotals<RecurringTab> totals(ListQuery<RecurringTab, RecurringSort> query) {
        return ListTotals.of(
                query.counts(List.of(RecurringTab.values()), each -> recurring.count(each, ListTotals.CAP)));
    }

    /** Where it stands, with at most so many of the next. */
    public RecurringStanding standing(UUID id, int next) {
        Draft draft = drafts.find(ref(id)).orElseThrow(NotFound::create);
        RecurringPlan plan = recurring.plan(id).orElseThrow(NotFound::create);
        Recurrence recurrence = facts(id).recurrence();
        LocalDate first = plan.nextOn();
        return RecurringStanding.of(
                plan,
                first == null
                        ? List.of()
                        : next(draft.content(), recurrence, plan.paused() ? earliest(id) : first, next));
    }

    /** What would come of one that is written today. */
    public List<RecurringStanding.Next> preview(RecurringFacts facts, int next) {
        return next(DocumentContent.empty(CurrencyUnit.of("EUR")), facts.recurrence(), time.today(), next);
    }

    private static List<RecurringStanding.Next> next(
            DocumentContent content, Recurrence recurrence, LocalDate from, int most) {
        return recurrence.next(from, Math.min(most, MOST_NEXT)).stream()
                .map(each ->
                        new RecurringStanding.Next(each.date(), RecurringContent.period(content, recurrence, each)))
                .toList();
    }

    /** What became of each time, the newest first; where there are too many, what waits for somebody comes before. */
    public List<RecurringSlot> runs(UUID id) {
        facts(id);
        return slots.of(id, MOST_RUNS);
    }

    /** Invoices stop; one that is being made at this moment is still made. Nothing where none follows anyway. */
    public void pause(UUID id) {
        recurring.hold(id);
        RecurringPlan plan = recurring.plan(id).orElseThrow(NotFound::create);
        if (plan.nextOn() != null) {
            recurring.plan(id, new RecurringPlan(true, plan.nextOn()));
        }
    }

    /** Invoices follow again, from today on; nothing where it was not paused. */
    public void resume(UUID id) {
        recurring.hold(id);
        if (recurring.plan(id).orElseThrow(NotFound::create).paused()) {
            plan(id, facts(id).recurrence(), false);
        }
    }

    /** What failed on this day is tried again at once, also while it is paused. */
    public void tryAgain(UUID id, LocalDate day) {
        if (!slots.retry(id, day, clock.instant())) {
            throw NotFound.create();
        }
    }

    /** What failed on this day is left out. */
    public void skip(UUID id, LocalDate day) {
        if (!slots.skip(id, day)) {
            throw NotFound.create();
        }
    }

    private void plan(UUID id, Recurrence recurrence, boolean paused) {
        recurring.plan(
                id,
                new RecurringPlan(
                        paused,
                        recurrence.from(earliest(id)).map(Occurrence::date).orElse(null)));
    }

    /** Today, or tomorrow where today was taken already. */
    private LocalDate earliest(UUID id) {
        LocalDate today = time.today();
        return slots.last(id)
                .map(last -> last.plusDays(1))
                .filter(after -> after.isAfter(today))
                .orElse(today);
    }

    private RecurringFacts facts(UUID id) {
        return recurring.find(id).orElseThrow(NotFound::create);
    }

    private static DocumentRef ref(UUID id) {
        return DocumentRef.of(DocumentKind.RECURRING, id);
    }
}
