package now.billing.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;

/**
 * Bounds how much is drawn at a time. A burst of first readers waits here for a short while and is then asked to come
 * again, instead of filling the memory and keeping every connection of the pool.
 */
@ApplicationScoped
public class Bulkhead {
    /** Papers drawn at a time on a node; drawing is pure CPU. */
    static final int AT_ONCE = 2;
    /** Callers that may wait, each with its database connection. */
    static final int WAITING = 8;

    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final ProblemCode BUSY = ProblemCode.of("rendering.busy");

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Runs the work as soon as there is a place.
     *
     * @throws ProviderFailed retryable, {@code rendering.busy}, if too many wait or it takes too long
     */
    public <T> T run(Supplier<T> work) {
        if (waiting() >= WAITING || !entered()) {
            throw ProviderFailed.retryable(BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
