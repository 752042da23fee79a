package now.billing.access.signin;

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

class PasswordsTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Passwords passwords = new Passwords();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        finish.countDown();
        callers.shutdownNow();
    }

    @Test
    void atMostEightWaitAndTheNextIsRefusedAtOnce() throws Exception {
        List<Future<?>> flood = flood(300);
        waitUntilRefused(300 - CORES - Passwords.WAITING);
        assertThat(running).hasValueLessThanOrEqualTo(CORES);
        assertThatThrownBy(() -> passwords.inLine(Passwords.Line.STRANGERS, () -> true))
                .isInstanceOfSatisfying(ProviderFailed.class, busy -> {
                    assertThat(busy.isRetryable()).isTrue();
                    assertThat(busy.code()).isEqualTo(Passwords.BUSY);
                    assertThat(busy.problems().get(0).args()).containsKey("seconds");
                });
        finish.countDown();
        for (Future<?> each : flood) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertThat(refused).hasValue(300 - CORES - Passwords.WAITING);
        assertThat(passwords.<Boolean>inLine(Passwords.Line.STRANGERS, () -> true))
                .isTrue();
    }

    @Test
    void aFloodOfStrangersLeavesTheLineOfKnownPeopleFree() throws Exception {
        flood(300);
        waitUntilRefused(300 - CORES - Passwords.WAITING);
        Future<Boolean> owner = callers.submit(() -> passwords.inLine(Passwords.Line.KNOWN, () -> true));
        assertThat(owner).isNotDone();
        finish.countDown();
        assertThat(owner.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkThatFailsGivesItsPlaceBack() {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> passwords.inLine(Passwords.Line.STRANGERS, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
    }

    private List<Future<?>> flood(int number) {
        List<Future<?>> flood = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            flood.add(callers.submit(this::guess));
        }
        return flood;
    }

    private void guess() {
        try {
            passwords.inLine(Passwords.Line.STRANGERS, () -> {
                running.incrementAndGet();
                return awaited();
            });
        } catch (ProviderFailed busy) {
            refused.incrementAndGet();
        }
    }

    private boolean awaited() {
        try {
            return finish.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void waitUntilRefused(int number) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (refused.get() < number && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(refused).hasValue(number);
    }
}
