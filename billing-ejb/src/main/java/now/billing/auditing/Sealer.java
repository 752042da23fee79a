package now.billing.auditing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.AfterCommit;
import now.billing.access.boundary.SystemIdentity;
import now.billing.evidence.TreeHeads;
import now.billing.tenancy.TenantCode;

/**
 * Decides when a tenant's waiting leaves are sealed: a moment after a commit that left some, and never otherwise. A
 * tenant without news costs nothing. What a killed node left behind is found by the sweep over all tenants.
 */
@ApplicationScoped
public class Sealer {
    /** How long leaves wait, so that one seal takes in what many transactions left and is there within 250 ms. */
    public static final Duration DELAY = Duration.ofMillis(200);

    /** When a seal that failed is tried again: the database may be away. */
    private static final Duration RETRY = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private SystemIdentity system;

    @Inject
    private TreeHeads heads;

    @Inject
    private Clock clock;

    private final Set<TenantCode> due = ConcurrentHashMap.newKeySet();

    /** Asks for a seal as soon as the current transaction has committed. */
    void sealAfterCommit(TenantCode tenant) {
        afterCommit.once("seal", () -> sealIn(DELAY, tenant));
    }

    /** Seals what waits of this tenant now; where that fails, it is tried again a moment later. */
    public void seal(TenantCode tenant) {
        due.remove(tenant);
        try {
            boolean more;
            do {
                more = system.runFor(tenant, () -> sealBatch(tenant));
            } while (more);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "evidence of tenant " + tenant + " waits for another try");
            sealIn(RETRY, tenant);
        }
    }

    private void sealIn(Duration delay, TenantCode tenant) {
        if (!due.add(tenant)) {
            return;
        }
        try {
            executor.schedule(() -> seal(tenant), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            due.remove(tenant);
            LOG.log(Level.FINE, "the node is stopping; the sweep of the next one seals", stopping);
        }
    }

    /** Whether a full batch was sealed, so that more may wait. */
    private boolean sealBatch(TenantCode tenant) {
        return heads.seal(tenant.value(), clock.instant())
                .filter(head -> head.treeSize() - head.previousSize() == TreeHeads.BATCH)
                .isPresent();
    }
}
