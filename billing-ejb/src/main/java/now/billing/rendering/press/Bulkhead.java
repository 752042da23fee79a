package now.billing.rendering.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.tenancy.TenantCode;

/**
 * Bounds how much is drawn at a time on a node, papers and pictures alike, and shares the places among the tenants: a
 * free place goes to the tenant whose turn it is, first to one that has none. Long papers take one place at most, so
 * that a short one never waits for more than short ones. Waiting is bounded and costs no connection (ADR 0035).
 */
@ApplicationScoped
public class Bulkhead {
    /** Papers drawn at a time on a node; drawing is pure CPU. */
    static final int AT_ONCE = 2;
    /** Callers that may wait on a node. */
    static final int WAITING = 64;
    /** Callers that may wait of one tenant: a page of images, and some more. */
    static final int WAITING_OF_ONE = 16;

    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final ProblemCode BUSY = ProblemCode.of("rendering.busy");
    private static final int COME_AGAIN_SECONDS = 5;

    /** Tenants that wait, in the order of their turns; a tenant that got its turn goes behind the others. */
    private final Map<TenantCode, Deque<Waiter>> queues = new LinkedHashMap<>();

    private final Map<TenantCode, Integer> drawing = new HashMap<>();
    private int taken;
    private int waiting;
    private boolean longTaken;

    /** How long a drawing takes its place. */
    public enum Length {
        SHORT,
        LONG
    }

    private record Waiter(Length length, Semaphore called) {}

    /** Runs a short work as soon as there is a place. */
    public <T> T run(TenantCode tenant, Supplier<T> work) {
        return run(tenant, Length.SHORT, work);
    }

    /**
     * Runs the work as soon as it has a place. Not to be called by work that has one.
     *
     * @throws ProviderFailed retryable, {@code rendering.busy}, if too many wait or it takes too long
     */
    public <T> T run(TenantCode tenant, Length length, Supplier<T> work) {
        enter(tenant, length);
        try {
            return work.get();
        } finally {
            leave(tenant, length);
        }
    }

    synchronized int waiting() {
        return waiting;
    }

    private void enter(TenantCode tenant, Length length) {
        Optional<Waiter> waiter = placeOrQueue(tenant, length);
        if (waiter.isPresent() && !called(waiter.get()) && !wasCalledMeanwhile(tenant, waiter.get())) {
            throw busy();
        }
    }

    private static ProviderFailed busy() {
        return ProviderFailed.retryable(BUSY, "seconds", COME_AGAIN_SECONDS);
    }

    /** Takes a place at once where nobody else waits for it, otherwise a seat in the queue. */
    private synchronized Optional<Waiter> placeOrQueue(TenantCode tenant, Length length) {
        if (waiting == 0 && isRoomFor(length)) {
            take(tenant, length);
            return Optional.empty();
        }
        Deque<Waiter> queue = queues.computeIfAbsent(tenant, first -> new ArrayDeque<>());
        if (waiting >= WAITING || queue.size() >= WAITING_OF_ONE) {
            if (queue.isEmpty()) {
                queues.remove(tenant);
            }
            throw busy();
        }
        Waiter waiter = new Waiter(length, new Semaphore(0));
        queue.add(waiter);
        waiting++;
        callNext();
        return Optional.of(waiter);
    }

    private static boolean called(Waiter waiter) {
        try {
            return waiter.called().tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives up waiting; true if the call came just before that. */
    private synchronized boolean wasCalledMeanwhile(TenantCode tenant, Waiter waiter) {
        Deque<Waiter> queue = queues.get(tenant);
        // By identity: two waiters may look alike.
        if (queue == null || !queue.removeIf(each -> each.called() == waiter.called())) {
            return true;
        }
        waiting--;
        if (queue.isEmpty()) {
            queues.remove(tenant);
        }
        return false;
    }

    private synchronized void leave(TenantCode tenant, Length length) {
        taken--;
        drawing.compute(tenant, (same, count) -> count == null || count == 1 ? null : count - 1);
        if (length == Length.LONG) {
            longTaken = false;
        }
        callNext();
    }

    private boolean isRoomFor(Length length) {
        return taken < AT_ONCE && (length == Length.SHORT || !longTaken);
    }

    private void take(TenantCode tenant, Length length) {
        taken++;
        drawing.merge(tenant, 1, Integer::sum);
        longTaken |= length == Length.LONG;
    }

    /** Calls as many as there are places: first those of tenants that draw nothing, then the others. */
    private void callNext() {
        while (taken < AT_ONCE && (callOne(false) || callOne(true))) {
            // callOne has done it.
        }
    }

    private boolean callOne(boolean evenIfDrawing) {
        List<TenantCode> turns = new ArrayList<>(queues.keySet());
        for (TenantCode tenant : turns) {
            if (evenIfDrawing || !drawing.containsKey(tenant)) {
                Optional<Waiter> next = firstThatFits(queues.getOrDefault(tenant, new ArrayDeque<>()));
                if (next.isPresent()) {
                    waiting--;
                    take(tenant, next.get().length());
                    goBehind(tenant);
                    next.get().called().release();
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Waiter> firstThatFits(Deque<Waiter> queue) {
        for (Iterator<Waiter> seats = queue.iterator(); seats.hasNext(); ) {
            Waiter waiter = seats.next();
            if (isRoomFor(waiter.length())) {
                seats.remove();
                return Optional.of(waiter);
            }
        }
        return Optional.empty();
    }

    private void goBehind(TenantCode tenant) {
        Deque<Waiter> rest = queues.remove(tenant);
        if (rest != null && !rest.isEmpty()) {
            queues.put(tenant, rest);
        }
    }
}
