package now.billing.automating;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.ActiveTenants;

/**
 * The only timer class. Its timer is not persistent, so each node has its own; the work it starts claims its rows, so
 * two nodes never do the same.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockWork {
    private static final Logger LOG = Logger.getLogger(ClockWork.class.getName());

    @Inject
    private ActiveTenants tenants;

    @Inject
    private Sweep sweep;

    @Inject
    private BankRounds bank;

    @Inject
    private Clock clock;

    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile Instant nextSweep = Instant.EPOCH;

    /**
     * Sweeps when a minute is over, and soon after the start: the server offers no timer that begins with it but is not
     * persistent, so this one ticks more often than it works. A sweep that still runs is not joined by another. A
     * failure ends here: the server drops a timer for good whose method failed twice, as it does while the database is
     * away.
     */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void tick() {
        if (clock.instant().isBefore(nextSweep) || !sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            // The ticks are not exact: the fourth must not come a moment too early.
            nextSweep = clock.instant().plus(Sweep.EVERY).minusSeconds(1);
            sweep.ask(tenants.all());
            bank.ask(tenants.all());
        } catch (RuntimeException failure) {
            nextSweep = Instant.EPOCH;
            LOG.log(Level.WARNING, "the next tick tries again", failure);
        } finally {
            sweeping.set(false);
        }
    }
}
