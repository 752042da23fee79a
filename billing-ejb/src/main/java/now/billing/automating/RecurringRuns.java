package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.SystemIdentity;
import now.billing.documents.recurring.RecurringInvoices;
import now.billing.documents.recurring.RecurringInvoices.Due;
import now.billing.documents.recurring.RecurringPlan;
import now.billing.documents.recurring.RecurringSlots;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.Occurrence;
import now.billing.tenancy.TenantCode;

/**
 * Makes the invoices that are due, each in a transaction of its own in which its day is taken: all of it happens, or
 * nothing. Two nodes cannot take the same day, and a node that dies has taken none (ADR 0087). What cannot be made is
 * noted with its problem and tried again, ever more rarely; it keeps no other invoice waiting.
 */
@Dependent
public class RecurringRuns {
    /** What is said of a failure that is no refusal: a bug, or a database that went away. */
    static final ProblemCode BROKEN = ProblemCode.of("recurring.broken");

    private static final ProblemCode ARCHIVED = ProblemCode.of("customer.archived");

    private static final Logger LOG = Logger.getLogger(RecurringRuns.class.getName());
    private static final int BATCH = 50;
    private static final Duration FIRST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 4;

    private final SystemIdentity system;
    private final RecurringInvoices recurring;
    private final RecurringSlots slots;
    private final RecurringMaker maker;
    private final BusinessTime time;
    private final Clock clock;

    @Inject
    RecurringRuns(
            SystemIdentity system,
            RecurringInvoices recurring,
            RecurringSlots slots,
            RecurringMaker maker,
            BusinessTime time,
            Clock clock) {
        this.system = system;
        this.recurring = recurring;
        this.slots = slots;
        this.maker = maker;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Makes what is due now, a bounded number; of one that missed several days the longest due.
     *
     * @return whether more may be due
     */
    public boolean run(TenantCode tenant) {
        List<Due> due = system.runFor(tenant, () -> recurring.due(time.today(), BATCH));
        boolean moved = false;
        for (Due each : due) {
            moved |= attempt(tenant, each, () -> make(each), problem -> passOn(each, problem));
        }
        List<Due> failed = system.runFor(tenant, () -> slots.toRetry(clock.instant(), BATCH));
        for (Due each : failed) {
            moved |= attempt(tenant, each, () -> makeLate(each), problem -> failedAgain(each, problem));
        }
        return moved;
    }

    /** What is done about a failure, in a transaction of its own; false where another node was faster. */
    private interface Noting {
        boolean note(Problem problem);
    }

    private boolean attempt(TenantCode tenant, Due due, Callable<Boolean> work, Noting noting) {
        try {
            return system.runFor(tenant, work);
        } catch (BillingException refused) {
            return system.runFor(tenant, () -> noting.note(refused.problems().get(0)));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "recurring invoice " + due + " of tenant " + tenant + " failed");
            return system.runFor(tenant, () -> noting.note(Problem.of(BROKEN)));
        }
    }

    private boolean make(Due due) {
        if (!recurring.holdDue(due)) {
            return false;
        }
        if (slots.take(due.id(), due.on())) {
            slots.made(due.id(), due.on(), maker.make(due));
        }
        return goOn(due, false);
    }

    private boolean makeLate(Due due) {
        if (!slots.holdFailed(due, clock.instant())) {
            return false;
        }
        slots.made(due.id(), due.on(), maker.make(due));
        return true;
    }

    private boolean passOn(Due due, Problem problem) {
        if (!recurring.holdDue(due)) {
            return false;
        }
        slots.failed(due.id(), due.on(), problem, nextTry(due));
        return goOn(due, problem.code().equals(ARCHIVED));
    }

    private boolean failedAgain(Due due, Problem problem) {
        if (!slots.holdFailed(due, clock.instant())) {
            return false;
        }
        slots.failed(due.id(), due.on(), problem, nextTry(due));
        return true;
    }

    /** After an hour, two, four … up to sixteen: somebody may have put it right meanwhile. */
    private Instant nextTry(Due due) {
        int before = Math.min(slots.attempts(due.id(), due.on()), MOST_DOUBLINGS);
        return clock.instant().plus(FIRST_WAIT.multipliedBy(1L << before));
    }

    /**
     * Every day that the system missed comes, one after the other. Whoever archives a customer wants nothing more to go
     * there: the days that follow must not pile up until he comes back.
     */
    private boolean goOn(Due due, boolean paused) {
        LocalDate next = recurring
                .find(due.id())
                .flatMap(facts -> facts.recurrence().from(due.on().plusDays(1)))
                .map(Occurrence::date)
                .orElse(null);
        recurring.plan(due.id(), new RecurringPlan(paused && next != null, next));
        return true;
    }
}
