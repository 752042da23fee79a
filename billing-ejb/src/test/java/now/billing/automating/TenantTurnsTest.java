package now.billing.automating;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import now.billing.tenancy.TenantCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantTurnsTest {
    private static final int PATIENCE_SECONDS = 30;

    private final TenantCode slow = TenantCode.of("slowslowslow");
    private final TenantCode quick = TenantCode.of("quickquick00");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hang = new CountDownLatch(1);

    @AfterEach
    void stop() {
        hang.countDown();
        threads.shutdownNow();
    }

    @Test
    void aTenantThatHangsHoldsUpNobodyElse() throws Exception {
        CountDownLatch others = new CountDownLatch(20);
        TenantTurns turns = new TenantTurns(threads, 2, tenant -> {
            if (tenant.equals(slow)) {
                return await(hang);
            }
            others.countDown();
            return false;
        });
        turns.ask(slow);
        turns.ask(slow);
        turns.ask(slow);
        IntStream.range(0, 20).forEach(i -> turns.ask(TenantCode.random(new SecureRandom())));
        assertThat(others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverHasMoreGoesToTheEndOfTheLine() {
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        List<TenantCode> order = new ArrayList<>();
        TenantTurns turns = new TenantTurns(later::add, 1, tenant -> {
            order.add(tenant);
            return tenant.equals(slow) && order.size() < 4;
        });
        turns.ask(slow);
        turns.ask(quick);
        runAll(later);
        assertThat(order).containsExactly(slow, quick, slow, slow);
    }

    @Test
    void whoeverAsksDuringTheTurnGetsOneMoreAfterIt() throws Exception {
        BlockingQueue<TenantCode> begun = new LinkedBlockingQueue<>();
        TenantTurns turns = new TenantTurns(threads, 4, tenant -> {
            begun.add(tenant);
            await(hang);
            return false;
        });
        turns.ask(slow);
        assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(slow);
        turns.ask(slow);
        turns.ask(slow);
        hang.countDown();
        assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(slow);
        turns.ask(quick);
        assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("not three turns")
                .isEqualTo(quick);
    }

    @Test
    void noTenantHasTwoTurnsAtOnceAndNoMoreThanAFewWork() throws Exception {
        List<TenantCode> tenants = IntStream.range(0, 6)
                .mapToObj(i -> TenantCode.random(new SecureRandom()))
                .toList();
        Map<TenantCode, AtomicInteger> inside = new ConcurrentHashMap<>();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(2_000);
        CountDownLatch over = new CountDownLatch(1);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        TenantTurns turns = new TenantTurns(threads, 3, tenant -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            AtomicInteger mine = inside.computeIfAbsent(tenant, each -> new AtomicInteger());
            if (mine.incrementAndGet() != 1) {
                wrong.add(tenant + " twice");
            }
            Thread.yield();
            mine.decrementAndGet();
            atOnce.decrementAndGet();
            if (left.decrementAndGet() <= 0) {
                over.countDown();
                return false;
            }
            return true;
        });
        tenants.forEach(turns::ask);
        tenants.forEach(turns::ask);
        assertThat(over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong).isEmpty();
        assertThat(most.get()).isBetween(2, 3);
    }

    @Test
    void aFailureEndsOneTurnOnly() {
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        List<TenantCode> done = new ArrayList<>();
        TenantTurns turns = new TenantTurns(later::add, 1, tenant -> {
            done.add(tenant);
            throw new IllegalStateException("the database is away");
        });
        turns.ask(slow);
        turns.ask(quick);
        runAll(later);
        turns.ask(slow);
        runAll(later);
        assertThat(done).containsExactly(slow, quick, slow);
    }

    @Test
    void whoeverWasTurnedAwayByAFullExecutorComesWithTheNextAsking() {
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        AtomicInteger refusals = new AtomicInteger(1);
        List<TenantCode> done = new ArrayList<>();
        TenantTurns turns = new TenantTurns(
                work -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new RejectedExecutionException("full");
                    }
                    later.add(work);
                },
                1,
                tenant -> !done.add(tenant));
        turns.ask(slow);
        turns.ask(quick);
        runAll(later);
        assertThat(done).containsExactly(slow, quick);
    }

    @Test
    void whatTheExecutorDroppedIsGivenUpAndAskedAgain() {
        List<Runnable> dropped = new ArrayList<>();
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        List<TenantCode> done = new ArrayList<>();
        TenantTurns turns = new TenantTurns(
                work -> {
                    if (dropped.isEmpty()) {
                        dropped.add(work);
                    } else {
                        later.add(work);
                    }
                },
                1,
                tenant -> !done.add(tenant));
        turns.ask(slow);
        turns.forgetLost();
        turns.ask(slow);
        assertThat(later).as("it may still begin").isEmpty();
        turns.forgetLost();
        turns.ask(slow);
        runAll(later);
        assertThat(done).containsExactly(slow);
        dropped.get(0).run();
        assertThat(done).as("too late").containsExactly(slow);
    }

    private static void runAll(Queue<Runnable> works) {
        for (Runnable work = works.poll(); work != null; work = works.poll()) {
            work.run();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return !latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
