package now.billing.automating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets tenants have their recurring invoices made in turns. */
@ApplicationScoped
public class RecurringTurns {
    /** At midnight of a first of the month many are due; the other work of the node goes on meanwhile. */
    private static final int TENANTS_AT_ONCE = 2;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private RecurringRuns runs;

    private @Nullable TenantTurns turns;

    @PostConstruct
    void open() {
        turns = new TenantTurns(executor, TENANTS_AT_ONCE, runs::run);
    }

    /** The line of tenants whose invoices are due. */
    TenantTurns turns() {
        return Objects.requireNonNull(turns, "not open yet");
    }
}
