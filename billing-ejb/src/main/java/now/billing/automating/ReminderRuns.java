package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.SystemIdentity;
import now.billing.kernel.problem.BillingException;
import now.billing.reminders.Remindables;
import now.billing.reminders.ReminderSettings;
import now.billing.reminding.Reminding;
import now.billing.tenancy.TenantCode;

/**
 * Makes the reminders that go by themselves, once a day of the business, each in a transaction of its own that adds the
 * unique row of its invoice and level: all of it happens, or nothing, and never twice (ADR 0088). What is refused waits
 * for a person in the list of what is due.
 */
@Dependent
public class ReminderRuns {
    private static final Logger LOG = Logger.getLogger(ReminderRuns.class.getName());
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final SystemIdentity system;
    private final Remindables remindables;
    private final ReminderSettings settings;
    private final Reminding reminding;
    private final BusinessTime time;
    private final Clock clock;

    @Inject
    ReminderRuns(
            SystemIdentity system,
            Remindables remindables,
            ReminderSettings settings,
            Reminding reminding,
            BusinessTime time,
            Clock clock) {
        this.system = system;
        this.remindables = remindables;
        this.settings = settings;
        this.reminding = reminding;
        this.time = time;
        this.clock = clock;
    }

    /** The day whose reminders are made, and how often something was changed by then. */
    private record Round(LocalDate day, long changes) {}

    /**
     * Makes those of today, unless that was done.
     *
     * @return false: nothing more is due then
     */
    public boolean run(TenantCode tenant) {
        Optional<Round> found = system.runFor(tenant, this::begin);
        if (found.isPresent()) {
            Round round = found.get();
            boolean whole = true;
            UUID last = BEFORE_ALL;
            List<UUID> batch;
            do {
                UUID after = last;
                batch = system.runFor(tenant, () -> remindables.automatic(round.day, after, BATCH));
                for (UUID invoice : batch) {
                    whole &= attempt(tenant, invoice);
                    last = invoice;
                }
            } while (batch.size() == BATCH);
            end(tenant, round, whole);
        }
        return false;
    }

    private Optional<Round> begin() {
        LocalDate today = time.today();
        return settings.isDue(today, clock.instant())
                ? Optional.of(new Round(today, settings.get().changes()))
                : Optional.empty();
    }

    /** False where it is to be tried again. */
    private boolean attempt(TenantCode tenant, UUID invoice) {
        try {
            system.runFor(tenant, () -> reminding.remindByItself(invoice));
            return true;
        } catch (BillingException refused) {
            LOG.log(Level.FINE, refused, () -> "no reminder of invoice " + invoice + " of tenant " + tenant);
            return true;
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "reminder of invoice " + invoice + " of tenant " + tenant + " failed");
            return false;
        }
    }

    private void end(TenantCode tenant, Round round, boolean whole) {
        system.runFor(tenant, () -> {
            if (whole) {
                settings.done(round.day, round.changes);
            } else {
                settings.retry(clock.instant().plus(AFTER_A_FAILURE));
            }
            return whole;
        });
    }
}
