package now.billing.auditing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.SystemIdentity;
import now.billing.evidence.TreeHeads;
import now.billing.tenancy.TenantCode;

/**
 * Decides when a tenant's waiting leaves are sealed: a moment after a commit that left some, and never otherwise. A
 * tenant without news costs nothing. What a killed node left behind is found by {@link #sweep}.
 */
@ApplicationScoped
public class Sealer {
    /** How long leaves may wait, so that one seal takes in what many transactions left. */
    public static final Duration DELAY = Duration.ofMillis(250);

    /** How often all tenants are looked at; one transaction each. */
    public static final Duration SWEEP = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());
    private static final String ASKED = "now.billing.auditing.seal";

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private SystemIdentity system;

    @Inject
    private TreeHeads heads;

    @Inject
    private Clock clock;

    private final Set<TenantCode> due = ConcurrentHashMap.newKeySet();
    private final Set<TenantCode> failed = ConcurrentHashMap.newKeySet();
    private volatile Instant nextSweep = Instant.EPOCH;

    /**
     * Asks for a seal as soon as the current transaction has committed; asking twice in a transaction is asking once.
     */
    void sealAfterCommit(TenantCode tenant) {
        if (transaction.getResource(ASKED) != null) {
            return;
        }
        transaction.putResource(ASKED, tenant);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the outcome matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    sealSoon(tenant);
                }
            }
        });
    }

    /**
     * Seals what a killed node left behind. Looks at all these tenants at the first call and then every
     * {@link #SWEEP}; in between only at those where sealing failed here.
     */
    public void sweep(Collection<TenantCode> tenants) {
        Set<TenantCode> retry = Set.copyOf(failed);
        failed.removeAll(retry);
        if (clock.instant().isBefore(nextSweep)) {
            retry.forEach(this::seal);
        } else {
            nextSweep = clock.instant().plus(SWEEP);
            tenants.forEach(this::seal);
        }
    }

    private void sealSoon(TenantCode tenant) {
        if (!due.add(tenant)) {
            return;
        }
        try {
            executor.schedule(() -> sealDue(tenant), DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            due.remove(tenant);
            LOG.log(Level.FINE, "the node is stopping; the sweep of the next one seals", stopping);
        }
    }

    private void sealDue(TenantCode tenant) {
        due.remove(tenant);
        seal(tenant);
    }

    /** Whether a full batch was sealed, so that more may wait. */
    private boolean sealBatch(TenantCode tenant) {
        return heads.seal(tenant.value(), clock.instant())
                .filter(head -> head.treeSize() - head.previousSize() == TreeHeads.BATCH)
                .isPresent();
    }

    private void seal(TenantCode tenant) {
        try {
            boolean more;
            do {
                more = system.runFor(tenant, () -> sealBatch(tenant));
            } while (more);
        } catch (RuntimeException failure) {
            failed.add(tenant);
            LOG.log(Level.WARNING, failure, () -> "evidence of tenant " + tenant + " waits for the next sweep");
        }
    }
}
