package now.billing.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void theAnswerIsPassedOnAndAskedAnewEachTime() {
        List<Boolean> answers = List.of(true, false, true);
        AtomicInteger asked = new AtomicInteger();
        Question question = new Question(Runnable::run, LONG, () -> answers.get(asked.getAndIncrement()));
        assertThat(question.isAnsweredWithYes()).isTrue();
        assertThat(question.isAnsweredWithYes()).isFalse();
        assertThat(question.isAnsweredWithYes()).isTrue();
    }

    @Test
    void aFailureIsANoAndTheNextOneIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        Question question = new Question(Runnable::run, LONG, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the pool is closed");
            }
            return true;
        });
        assertThat(question.isAnsweredWithYes()).isFalse();
        assertThat(question.isAnsweredWithYes()).isTrue();
    }

    @Test
    void silenceIsANoAndIsNotAskedASecondTimeUntilItEnds() {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Question question = new Question(threads, Duration.ofMillis(20), () -> {
            asked.incrementAndGet();
            return await(silence);
        });
        for (int i = 0; i < 5; i++) {
            assertThat(question.isAnsweredWithYes()).isFalse();
        }
        assertThat(asked).hasValue(1);
        silence.countDown();
        assertTimeoutPreemptively(LONG, () -> {
            while (!question.isAnsweredWithYes()) {
                Thread.onSpinWait();
            }
        });
        assertThat(asked).hasValueGreaterThan(1);
    }

    @Test
    void whoeverAsksMeanwhileSharesTheAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Question question = new Question(threads, LONG, () -> {
            asked.incrementAndGet();
            begun.countDown();
            return await(go);
        });
        Future<Boolean> first = threads.submit(question::isAnsweredWithYes);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        FutureTask<Boolean> second = new FutureTask<>(question::isAnsweredWithYes);
        Thread sharing = new Thread(second);
        sharing.start();
        while (sharing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNodeThatStopsSaysNo() {
        Question question = new Question(
                work -> {
                    throw new RejectedExecutionException("stopping");
                },
                LONG,
                () -> true);
        assertThat(question.isAnsweredWithYes()).isFalse();
        assertThat(question.isAnsweredWithYes()).isFalse();
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
