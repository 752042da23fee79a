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

/**
 * The only timer class. Its timers are not persistent, so each node has its own; the work they start claims its rows
 * with
 * SKIP LOCKED, so two nodes never do the same one.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockWork {
    @Inject
    private OutboxRelay relay;

    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Picks up what other nodes left behind and what is due again; a sweep that still runs is not joined by another.
     */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void sweep() {
        if (running.compareAndSet(false, true)) {
            try {
                relay.sweep();
            } finally {
                running.set(false);
            }
        }
    }
}
