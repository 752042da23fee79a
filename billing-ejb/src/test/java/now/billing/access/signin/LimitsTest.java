package now.billing.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limit FIVE = Limit.spread("five", 5, Duration.ofMinutes(15));
    private static final Limit MAILS =
            Limit.quota("mails", 3, Duration.ofHours(1)).and(5, Duration.ofDays(1));

    private final MovedClock clock = new MovedClock();
    private final Limits limits = new Limits(clock);

    @Test
    void ofFortyAtOnceOnlyTheAllowedNumberGoesOn() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(40);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(callers.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return limits.take(FIVE, "olivia@example.com").isEmpty();
            }));
        }
        start.countDown();
        int evaluated = 0;
        for (Future<Boolean> answer : answers) {
            evaluated += answer.get(10, TimeUnit.SECONDS) ? 1 : 0;
        }
        callers.shutdown();
        assertThat(evaluated).isEqualTo(5);
    }

    @Test
    void whoWaitsAsLongAsItSaysMayTryOnceMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(FIVE, "a")).isEmpty();
        }
        Duration wait = limits.take(FIVE, "a").orElseThrow();
        assertThat(wait).isEqualTo(Duration.ofMinutes(3));
        clock.forward(wait);
        assertThat(limits.take(FIVE, "a")).isEmpty();
        assertThat(limits.take(FIVE, "a")).isPresent();
    }

    @Test
    void aQuotaComesBackOnlyWhenItsPeriodIsOver() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(MAILS, "t")).isEmpty();
        }
        clock.forward(Duration.ofMinutes(59));
        assertThat(limits.take(MAILS, "t")).contains(Duration.ofMinutes(1));
        clock.forward(Duration.ofMinutes(1));
        assertThat(limits.take(MAILS, "t")).isEmpty();
        assertThat(limits.take(MAILS, "t")).isEmpty();
        // Five of the day are gone, though the hour would allow one more.
        assertThat(limits.take(MAILS, "t")).contains(Duration.ofHours(23));
    }

    @Test
    void oneKeyOrLimitDoesNotCountForAnother() {
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, "a");
        }
        assertThat(limits.take(FIVE, "b")).isEmpty();
        assertThat(limits.take(Limit.spread("other", 1, Duration.ofMinutes(1)), "a"))
                .isEmpty();
    }

    @Test
    void takesAllOrNone() {
        Limit one = Limit.spread("one", 1, Duration.ofMinutes(1));
        List<Limits.Use> both = List.of(new Limits.Use(FIVE, "a"), new Limits.Use(one, "a"));
        assertThat(limits.takeAll(both)).isEmpty();
        for (int i = 0; i < 10; i++) {
            assertThat(limits.takeAll(both)).isPresent();
        }
        for (int i = 0; i < 4; i++) {
            assertThat(limits.take(FIVE, "a")).isEmpty();
        }
        assertThat(limits.take(FIVE, "a")).isPresent();
    }

    @Test
    void whatIsGivenBackNeverMakesMoreThanTheLimit() {
        for (int i = 0; i < 20; i++) {
            limits.giveBack(new Limits.Use(FIVE, "a"));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(FIVE, "a")).isEmpty();
        }
        assertThat(limits.take(FIVE, "a")).isPresent();
        limits.forget(new Limits.Use(FIVE, "a"));
        assertThat(limits.take(FIVE, "a")).isEmpty();
    }

    @Test
    void anyTextCanBeAKey() {
        assertThat(limits.take(FIVE, "")).isEmpty();
        assertThat(limits.take(FIVE, "\0")).isEmpty();
        assertThat(limits.take(FIVE, "x".repeat(1_000_000))).isEmpty();
        assertThat(limits.take(FIVE, "\uD800")).isEmpty();
    }

    @Test
    void aFloodOfNewKeysIsBoundedAndDoesNotPushOutTheOneThatIsCounted() {
        for (int i = 0; i < 200; i++) {
            limits.take(FIVE, "victim");
        }
        for (int i = 0; i < Limits.MOST_KEYS * 2; i++) {
            limits.take(FIVE, "flood" + i);
            if (i % 1000 == 0) {
                limits.take(FIVE, "victim");
            }
        }
        assertThat(limits.keys()).isLessThanOrEqualTo(Limits.MOST_KEYS);
        assertThat(limits.take(FIVE, "victim")).isPresent();
    }

    @Test
    void aPeriodThatWouldBeForgottenIsRefused() {
        Limit week = Limit.quota("week", 1, Duration.ofDays(7));
        assertThatThrownBy(() -> limits.take(week, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
