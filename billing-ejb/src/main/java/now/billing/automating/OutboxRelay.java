package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.OldAnswers;
import now.billing.access.SystemIdentity;
import now.billing.messaging.Outbox;
import now.billing.messaging.OutboxEvent;
import now.billing.sending.DocumentSent;
import now.billing.sending.MailRelay;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed news to the outside. A commit wakes it at once for its tenant; the sweep finds what a killed node
 * left and what is due again. Events are claimed under a lease and closed after their effect, so they take effect at
 * least once; the effect itself decides how to be at most once (mails: {@link MailRelay}).
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    /** Mail servers may be slow for some tenants; the others must not wait for them. */
    private static final int TENANTS_AT_ONCE = 4;

    /** Not the scheduled one: that has a single thread, and sealing needs it. */
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SystemIdentity system;

    @Inject
    private Outbox outbox;

    @Inject
    private MailRelay mails;

    @Inject
    private OldAnswers oldAnswers;

    @Inject
    private Clock clock;

    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, this::turn);
    }

    /** A mail was queued and committed: send it now. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentSent event) {
        turns().ask(event.tenant());
    }

    /** Looks after each of these tenants once; returns before that is done. */
    public void sweep(Collection<TenantCode> tenants) {
        turns().forgetLost();
        tenants.forEach(turns()::ask);
    }

    private TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }

    /** What only needs the database comes first: it never waits for a mail server. */
    private boolean turn(TenantCode tenant) {
        closeEvents(tenant);
        while (system.runFor(tenant, oldAnswers::forget) > 0) {
            LOG.log(Level.FINE, "old answers of tenant {0} forgotten", tenant);
        }
        return mails.run(tenant);
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
