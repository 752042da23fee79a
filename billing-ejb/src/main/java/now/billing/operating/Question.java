package now.billing.operating;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A question whose answer may never come. It is asked once at a time, however many want to know: they share its answer,
 * and silence for too long is a no to each of them.
 */
final class Question {
    private final Executor executor;
    private final Duration patience;
    private final BooleanSupplier asking;
    private final AtomicReference<CompletableFuture<Boolean>> current = new AtomicReference<>();

    Question(Executor executor, Duration patience, BooleanSupplier asking) {
        this.executor = executor;
        this.patience = patience;
        this.asking = asking;
    }

    boolean isAnsweredWithYes() {
        CompletableFuture<Boolean> fresh = new CompletableFuture<>();
        CompletableFuture<Boolean> before = current.compareAndExchange(null, fresh);
        CompletableFuture<Boolean> answer = before == null ? fresh : before;
        try {
            if (answer == fresh) {
                executor.execute(() -> ask(fresh));
            }
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            current.set(null);
            return false;
        } catch (TimeoutException | ExecutionException no) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask(CompletableFuture<Boolean> answer) {
        try {
            answer.complete(asking.getAsBoolean());
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        } finally {
            current.set(null);
        }
    }
}
