package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import now.billing.access.boundary.CurrentCaller;
import now.billing.messaging.EventConsumer;
import now.billing.messaging.EventType;
import now.billing.messaging.OutboxEvent;
import now.billing.sending.MailRelay;
import org.jspecify.annotations.Nullable;

/**
 * Lets tenants have their mails sent in turns once one is queued. The queue is the deliveries themselves: only they
 * know what a mail server may have taken (ADR 0053), so the event wakes and no more.
 */
@ApplicationScoped
public class MailTurns implements EventConsumer {
    /** Mail servers may be slow for some tenants; the others must not wait for them. */
    private static final int TENANTS_AT_ONCE = 4;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private MailRelay mails;

    @Inject
    private CurrentCaller caller;

    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, mails::run);
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.DELIVERY_QUEUED);
    }

    @Override
    public void handle(OutboxEvent event) {
        turns().ask(caller.get().tenant());
    }

    /** The line of tenants whose mails are due. */
    TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }
}
