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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.ActiveTenants;
import now.billing.auditing.Sealer;

/**
 * The only timer class. Its timers are not persistent, so each node has its own; the work they start claims its rows
 * with SKIP LOCKED, so two nodes never do the same one.
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
    private OutboxRelay relay;

    @Inject
    private Sealer sealer;

    private final AtomicBoolean relaying = new AtomicBoolean();
    private final AtomicBoolean sealing = new AtomicBoolean();

    /** Picks up what other nodes left behind and what is due again. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void relay() {
        alone(relaying, () -> relay.sweep(tenants.all()));
    }

    /** Seals what a killed node left behind, whatever mails are waiting for. */
    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    public void seal() {
        alone(sealing, () -> sealer.sweep(tenants.all()));
    }

    /**
     * A sweep that still runs is not joined by another. A failure ends here: the server drops a timer for good whose
     * method failed twice, as it does while the database is away.
     */
    private static void alone(AtomicBoolean running, Runnable sweep) {
        if (running.compareAndSet(false, true)) {
            try {
                sweep.run();
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "the next sweep tries again", failure);
            } finally {
                running.set(false);
            }
        }
    }
}
