package now.billing.blackbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the system does on its own, such as mailing and sealing. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    private Waiting() {}

    /** Asks again until the answer is as wanted; fails with the last one after a minute. */
    static <T> T until(Supplier<T> question, Predicate<T> wanted) {
        return until(LONGEST, question, wanted);
    }

    /** As patient as this, for what takes as long as a start. */
    static <T> T until(Duration longest, Supplier<T> question, Predicate<T> wanted) {
        Instant end = Instant.now().plus(longest);
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still not as wanted: " + answer);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            answer = question.get();
        }
        return answer;
    }
}
