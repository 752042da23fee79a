package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets tenants have their automatic reminders made in turns. */
@ApplicationScoped
public class ReminderTurns {
    /** When the day begins, those of many tenants are due at once; the other work of the node goes on meanwhile. */
    private static final int TENANTS_AT_ONCE = 2;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ReminderRuns runs;

    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, runs::run);
    }

    /** The line of tenants whose reminders are due. */
    TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }
}
