package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.auditing.Sealer;
import now.billing.tenancy.Housekeeping;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.WorkDue;
import org.jspecify.annotations.Nullable;

/**
 * Asks every tenant once a minute, in one short transaction, what is to be done: what a killed node left, and what is
 * due before the next sweep. All else is started by the signal of the commit that made it, so a thousand tenants where
 * nobody is cost a thousand questions a minute and no more (decision 17).
 */
@ApplicationScoped
public class Sweep {
    /** How often all tenants are asked. */
    public static final Duration EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService later;

    @Inject
    private SystemIdentity system;

    @Inject
    private Housekeeping house;

    @Inject
    private OutboxRelay relay;

    @Inject
    private MailTurns mails;

    @Inject
    private RecurringTurns recurring;

    @Inject
    private ReminderTurns reminders;

    @Inject
    private BankTurns bankFiles;

    @Inject
    private Sealer sealer;

    @Inject
    private Housekeeper housekeeper;

    @Inject
    private Findings findings;

    @Inject
    private Clock clock;

    private @Nullable TenantTurns houses;

    @PostConstruct
    void open() {
        houses = new TenantTurns(executor, 1, tenant -> {
            housekeeper.lookAfter(tenant);
            return false;
        });
    }

    /** Asks all of them, seals what waits, and starts what else is due; returns before that is done. */
    public void ask(Collection<TenantCode> tenants) {
        lines().forEach(TenantTurns::forgetLost);
        int deadLetters = 0;
        int drifting = 0;
        for (TenantCode tenant : tenants) {
            Optional<WorkDue> work = ask(tenant);
            work.ifPresent(known -> start(tenant, known));
            deadLetters += work.map(WorkDue::deadLetters).orElse(0);
            drifting += work.map(WorkDue::drifting).orElse(0);
        }
        findings.tell(deadLetters, drifting);
    }

    /** Nothing where the tenant cannot be asked: the others are. */
    private Optional<WorkDue> ask(TenantCode tenant) {
        try {
            return Optional.of(system.runFor(tenant, house::workDue));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "tenant " + tenant + " waits for the next sweep");
            return Optional.empty();
        }
    }

    private void start(TenantCode tenant, WorkDue due) {
        soon(due.events(), relay.turns(), tenant);
        soon(due.mails(), mails.turns(), tenant);
        soon(due.recurring(), recurring.turns(), tenant);
        soon(due.reminders(), reminders.turns(), tenant);
        soon(due.bankFiles(), bankFiles.turns(), tenant);
        soon(due.housekeeping(), houses(), tenant);
        if (due.seals()) {
            sealer.seal(tenant);
        }
    }

    /** Puts the tenant in line when its time comes, if that is before the next sweep. */
    private void soon(@Nullable Instant due, TenantTurns line, TenantCode tenant) {
        Instant now = clock.instant();
        if (due == null || !due.isBefore(now.plus(EVERY))) {
            return;
        }
        if (!due.isAfter(now)) {
            line.ask(tenant);
            return;
        }
        try {
            Duration wait = Duration.between(now, due);
            later.schedule(() -> line.ask(tenant), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "the node is stopping; the sweep of the next one goes on", stopping);
        }
    }

    private List<TenantTurns> lines() {
        return List.of(relay.turns(), mails.turns(), recurring.turns(), reminders.turns(), bankFiles.turns(), houses());
    }

    private TenantTurns houses() {
        return Objects.requireNonNull(houses, "not open yet");
    }
}
