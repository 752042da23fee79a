package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import now.billing.access.boundary.AfterCommit;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.SystemIdentity;
import now.billing.messaging.EventConsumer;
import now.billing.messaging.Outbox;
import now.billing.messaging.OutboxFilled;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed news to those who want them (ADR 0074). A commit wakes it at once for its tenant; what a killed
 * node left and what is due again is found by the sweep.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final int TENANTS_AT_ONCE = 2;

    /** Not the scheduled one: that has a single thread, and sealing needs it. */
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SystemIdentity system;

    @Inject
    private Outbox outbox;

    @Inject
    @Any
    private Instance<EventConsumer> consumers;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private @Nullable EventRound round;
    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        EventRound made = new EventRound(system, outbox, consumers, clock);
        round = made;
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, made::run);
    }

    /** What nobody wants wakes nobody: the sweep closes it. */
    public void wake(@Observes OutboxFilled news) {
        if (Objects.requireNonNull(round).isWanted(news.type())) {
            TenantCode tenant = caller.get().tenant();
            afterCommit.once("outbox", () -> turns().ask(tenant));
        }
    }

    /** The line of tenants whose events are due. */
    TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }
}
