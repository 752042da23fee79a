package now.billing.rendering.press;

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
import now.billing.tenancy.TenantCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private static final TenantCode ONE = TenantCode.of("aaaaaaaaaaaa");
    private static final TenantCode OTHER = TenantCode.of("bbbbbbbbbbbb");

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
        for (int i = 0; i < Bulkhead.WAITING_OF_ONE; i++) {
            answers.add(callers.submit(() -> bulkhead.run(ONE, () -> {
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
        for (int i = 0; i < Bulkhead.AT_ONCE + Bulkhead.WAITING_OF_ONE; i++) {
            callers.submit(() -> bulkhead.run(ONE, () -> {
                full.countDown();
                return await(go);
            }));
        }
        assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
        while (bulkhead.waiting() < Bulkhead.WAITING_OF_ONE) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> bulkhead.run(ONE, () -> 1))
                .isInstanceOfSatisfying(
                        ProviderFailed.class,
                        busy -> assertThat(busy.problems().get(0).args()).containsKey("seconds"));
        go.countDown();
    }

    @Test
    void whereOneTenantFillsItsSeatsAnotherIsTheNextToDraw() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(Bulkhead.AT_ONCE);
        CountDownLatch otherDraws = new CountDownLatch(1);
        for (int i = 0; i < Bulkhead.AT_ONCE; i++) {
            callers.submit(() -> bulkhead.run(ONE, () -> {
                full.countDown();
                return await(go);
            }));
        }
        assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
        List<Future<Boolean>> sawOther = new ArrayList<>();
        for (int i = 0; i < Bulkhead.WAITING_OF_ONE; i++) {
            sawOther.add(callers.submit(() -> bulkhead.run(ONE, () -> await(otherDraws))));
        }
        untilWaiting(Bulkhead.WAITING_OF_ONE);
        callers.submit(() -> bulkhead.run(OTHER, () -> {
            otherDraws.countDown();
            return true;
        }));
        untilWaiting(Bulkhead.WAITING_OF_ONE + 1);

        go.countDown();
        // Those of the first tenant keep their places until the other draws: were both theirs, nobody would go on.
        for (Future<Boolean> each : sawOther) {
            assertThat(each.get(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void longPapersLeaveAPlaceForShortOnes() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<Boolean>> longOnes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TenantCode tenant = i % 2 == 0 ? ONE : OTHER;
            longOnes.add(callers.submit(() -> bulkhead.run(tenant, Bulkhead.Length.LONG, () -> {
                begun.countDown();
                return await(go);
            })));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        untilWaiting(3);

        assertThat(bulkhead.<Integer>run(ONE, () -> 1)).isEqualTo(1);
        assertThat(bulkhead.<Integer>run(OTHER, () -> 2)).isEqualTo(2);

        go.countDown();
        for (Future<Boolean> each : longOnes) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyTenantsCannotFillTheNode() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < Bulkhead.AT_ONCE + Bulkhead.WAITING; i++) {
            TenantCode tenant = TenantCode.of("tenant%06d".formatted(i));
            callers.submit(() -> bulkhead.run(tenant, () -> await(go)));
        }
        untilWaiting(Bulkhead.WAITING);
        assertThatThrownBy(() -> bulkhead.run(ONE, () -> 1)).isInstanceOf(ProviderFailed.class);
        go.countDown();
        untilWaiting(0);
    }

    private void untilWaiting(int count) {
        while (bulkhead.waiting() != count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aFailureFreesThePlace() {
        for (int i = 0; i < Bulkhead.AT_ONCE + 1; i++) {
            assertThatThrownBy(() -> bulkhead.run(ONE, () -> {
                        throw new IllegalStateException("broken template");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(bulkhead.<Integer>run(ONE, () -> 1)).isEqualTo(1);
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
