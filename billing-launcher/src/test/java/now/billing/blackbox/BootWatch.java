package now.billing.blackbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What a system says while it starts: asked from the first moment on, as a load balancer does, until it is closed. */
final class BootWatch implements AutoCloseable {
    private static final List<String> PATHS = List.of("health/ready", "sign-in", "api/v1/invoices");
    private static final List<Integer> EXPECTED = List.of(200, 401, 503);
    private static final long PAUSE_MILLIS = 10;

    private final AtomicInteger unheard = new AtomicInteger();
    private final Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread asking;

    BootWatch(URI base) {
        asking = new Thread(() -> askAll(base));
        asking.start();
    }

    /** How often nobody listened. */
    int unheard() {
        return unheard.get();
    }

    /** Paths that were answered. */
    List<String> answered() {
        return answers.stream()
                .map(answer -> answer.uri().getPath().substring(1))
                .distinct()
                .toList();
    }

    /** Answers that are not ours: empty ones, pages of the server, a 503 for a page that does not say when to come again. */
    List<String> wrong() {
        return answers.stream()
                .filter(BootWatch::isWrong)
                .map(answer -> answer + " " + answer.headers().map() + " " + answer.body())
                .toList();
    }

    private static boolean isWrong(HttpResponse<String> answer) {
        String body = answer.body().toLowerCase(Locale.ROOT);
        boolean said = answer.uri().getPath().startsWith("/health/")
                || answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isPresent();
        return body.isBlank()
                || body.contains("payara")
                || body.contains("glassfish")
                || !said
                || !EXPECTED.contains(answer.statusCode());
    }

    private void askAll(URI base) {
        boolean last;
        do {
            last = over.get();
            PATHS.forEach(path -> ask(base.resolve(path)));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        } while (!last);
    }

    private void ask(URI address) {
        try {
            answers.add(BlackBox.send(HttpRequest.newBuilder(address).build()));
        } catch (UncheckedIOException nobodyListensYet) {
            unheard.incrementAndGet();
        }
    }

    /** Waits for the last round, which is asked after the start. */
    @Override
    public void close() {
        over.set(true);
        try {
            asking.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
