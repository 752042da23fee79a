package now.billing.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import now.billing.kernel.problem.ProviderFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final Bulkhead bulkhead = new Bulkhead();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void noMoreThanAFewDrawAtATimeAndAllGetTheirTurn() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < Bulkhead.WAITING; i++) {
            answers.add(callers.submit(() -> bulkhead.run(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                return inside.decrementAndGet();
            })));
        }
        for (Future<Integer> answer : answers) {
            answer.get(30, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isBetween(1, Bulkhead.AT_ONCE);
    }

    @Test
    void whoeverComesWhileTooManyWaitIsAskedToComeAgain() throws Exception {
        CountDownLatch full = new CountDownLatch(Bulkhead.AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < Bulkhead.AT_ONCE + Bulkhead.WAITING; i++) {
            callers.submit(() -> bulkhead.run(() -> {
                full.countDown();
                return await(go);
            }));
        }
        assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
        while (bulkhead.waiting() < Bulkhead.WAITING) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> bulkhead.run(() -> 1)).isInstanceOf(ProviderFailed.class);
        go.countDown();
    }

    @Test
    void aFailureFreesThePlace() {
        for (int i = 0; i < Bulkhead.AT_ONCE + 1; i++) {
            assertThatThrownBy(() -> bulkhead.run(() -> {
                        throw new IllegalStateException("broken template");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(bulkhead.<Integer>run(() -> 1)).isEqualTo(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
