package now.billing.automating;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.ActiveTenants;
import now.billing.access.OldAnswers;
import now.billing.access.SystemIdentity;
import now.billing.auditing.Sealer;
import now.billing.messaging.Outbox;
import now.billing.messaging.OutboxEvent;
import now.billing.sending.DocumentSent;
import now.billing.sending.MailRelay;
import now.billing.tenancy.TenantCode;

/**
 * Carries committed news to the outside. A commit wakes it at once for its tenant; the sweep finds what a killed
 * node left
 * and what is due again. Events are claimed under a lease and closed after their effect, so they take effect at
 * least once;
 * the effect itself decides how to be at most once (mails: {@link MailRelay}).
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ActiveTenants tenants;

    @Inject
    private SystemIdentity system;

    @Inject
    private Outbox outbox;

    @Inject
    private MailRelay mails;

    @Inject
    private Sealer sealer;

    @Inject
    private OldAnswers oldAnswers;

    @Inject
    private Clock clock;

    private final Set<TenantCode> due = ConcurrentHashMap.newKeySet();

    /** A mail was queued and committed: send it now. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentSent event) {
        soon(event.tenant());
    }

    /** Looks after every tenant once. */
    public void sweep() {
        List<TenantCode> all = tenants.all();
        for (TenantCode tenant : all) {
            run(tenant);
        }
        sealer.sweep(all);
    }

    private void soon(TenantCode tenant) {
        if (!due.add(tenant)) {
            return;
        }
        try {
            executor.submit(() -> {
                due.remove(tenant);
                run(tenant);
            });
        } catch (RejectedExecutionException stopping) {
            due.remove(tenant);
            LOG.log(Level.FINE, "the node is stopping; the next sweep goes on", stopping);
        }
    }

    private void run(TenantCode tenant) {
        try {
            mails.run(tenant);
            closeEvents(tenant);
            while (system.runFor(tenant, oldAnswers::forget) > 0) {
                LOG.log(Level.FINE, "old answers of tenant {0} forgotten", tenant);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "news of tenant " + tenant + " wait for the next sweep");
        }
    }

    /** Mails are driven by their own rows; no other event has a consumer outside the node yet. */
    private void closeEvents(TenantCode tenant) {
        int closed;
        do {
            closed = system.runFor(tenant, () -> {
                Instant now = clock.instant();
                List<OutboxEvent> events = outbox.claim(now, now.plus(LEASE), BATCH);
                events.forEach(event -> outbox.done(event.id(), now));
                return events.size();
            });
        } while (closed == BATCH);
    }
}
