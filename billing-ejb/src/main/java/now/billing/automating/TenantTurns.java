package now.billing.automating;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.tenancy.TenantCode;

/**
 * Lets tenants have their turn, some at a time and each in its place: who has more to do goes to the end of the line.
 * So a tenant whose work hangs holds up one worker for one turn, never the others' work, however much of it waits.
 */
final class TenantTurns {
    private static final Logger LOG = Logger.getLogger(TenantTurns.class.getName());

    private final Executor executor;
    private final int mostAtOnce;
    private final Predicate<TenantCode> turn;
    private final Set<TenantCode> waiting = new LinkedHashSet<>();
    private final Set<TenantCode> atWork = new HashSet<>();
    private final Set<TenantCode> askedMeanwhile = new HashSet<>();
    private int starting;

    /** @param turn one bounded piece of a tenant's work; true where more of it may wait */
    TenantTurns(Executor executor, int mostAtOnce, Predicate<TenantCode> turn) {
        this.executor = executor;
        this.mostAtOnce = mostAtOnce;
        this.turn = turn;
    }

    /** Puts the tenant in line, once; whoever asks during the tenant's turn gets another one after it. */
    void ask(TenantCode tenant) {
        queue(tenant);
        startOne();
    }

    private void startOne() {
        if (reserve()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                release();
                LOG.log(Level.FINE, "the node is stopping; another one or the next start goes on", stopping);
            }
        }
    }

    private void work() {
        TenantCode tenant = first();
        boolean more = false;
        try {
            more = turn.test(tenant);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "news of tenant " + tenant + " wait for the next sweep");
        } finally {
            done(tenant, more);
            startOne();
        }
    }

    private synchronized void queue(TenantCode tenant) {
        if (atWork.contains(tenant)) {
            askedMeanwhile.add(tenant);
        } else {
            waiting.add(tenant);
        }
    }

    /** Whether one more worker may start; there is somebody in line for each that does. */
    private synchronized boolean reserve() {
        boolean possible = starting < waiting.size() && starting + atWork.size() < mostAtOnce;
        starting += possible ? 1 : 0;
        return possible;
    }

    private synchronized void release() {
        starting--;
    }

    private synchronized TenantCode first() {
        starting--;
        TenantCode first = waiting.iterator().next();
        waiting.remove(first);
        atWork.add(first);
        return first;
    }

    private synchronized void done(TenantCode tenant, boolean more) {
        atWork.remove(tenant);
        if (askedMeanwhile.remove(tenant) || more) {
            waiting.add(tenant);
        }
    }
}
