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
import org.jspecify.annotations.Nullable;

/** Lets tenants have their files of banks read in turns; the queue is the files themselves, the event wakes. */
@ApplicationScoped
public class BankTurns implements EventConsumer {
    /** A large file takes a while; the other work of the node goes on meanwhile. */
    private static final int TENANTS_AT_ONCE = 2;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private BankFileRuns runs;

    @Inject
    private CurrentCaller caller;

    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, runs::run);
    }

    @Override
    public String name() {
        return "bank-files";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.BANK_FILE_BROUGHT);
    }

    @Override
    public void handle(OutboxEvent event) {
        turns().ask(caller.get().tenant());
    }

    /** The line of tenants whose files are to be read. */
    TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }
}
