package now.billing.automating;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
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
    private final Set<Object> starting = new HashSet<>();
    private final Set<Object> overdue = new HashSet<>();

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

    /**
     * Gives up workers that were promised before the last call and have not begun since: a server that still deploys
     * takes work for them and drops it without a word (seen: {@code ManagedExecutorService}).
     */
    synchronized void forgetLost() {
        starting.removeAll(overdue);
        overdue.clear();
        overdue.addAll(starting);
    }

    private void startOne() {
        Object start = new Object();
        if (reserve(start)) {
            try {
                executor.execute(() -> work(start));
            } catch (RejectedExecutionException stopping) {
                release(start);
                LOG.log(Level.FINE, "the node is stopping; another one or the next start goes on", stopping);
            }
        }
    }

    private void work(Object start) {
        Optional<TenantCode> first = first(start);
        if (first.isEmpty()) {
            return;
        }
        TenantCode tenant = first.get();
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
    private synchronized boolean reserve(Object start) {
        return starting.size() < waiting.size() && starting.size() + atWork.size() < mostAtOnce && starting.add(start);
    }

    private synchronized void release(Object start) {
        starting.remove(start);
    }

    /** Nobody for a worker that comes after it was given up. */
    private synchronized Optional<TenantCode> first(Object start) {
        if (!starting.remove(start)) {
            return Optional.empty();
        }
        TenantCode first = waiting.iterator().next();
        waiting.remove(first);
        atWork.add(first);
        return Optional.of(first);
    }

    private synchronized void done(TenantCode tenant, boolean more) {
        atWork.remove(tenant);
        if (askedMeanwhile.remove(tenant) || more) {
            waiting.add(tenant);
        }
    }
}
