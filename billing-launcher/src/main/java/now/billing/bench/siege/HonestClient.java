package now.billing.bench.siege;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody with an account who works while others attack: a page, a list and a calculation, again and again. */
final class HonestClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;
    private static final String CALCULATION = """
            {"customerId": "%s", "currency": "EUR", "priceBasis": "NET", "issueDate": "2026-01-15",
             "lines": [{"description": "Consulting", "quantity": "2", "unit": "HUR", "unitPrice": "100.00",
                        "tax": {"category": "S", "rate": "19"}}]}""";

    private final Target target;
    private final Thread thread;
    private final List<Long> millis = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private volatile boolean working = true;

    HonestClient(Target target) {
        this.target = target;
        this.thread = new Thread(this::work, "honest client");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void work() {
        HttpRequest page = HttpRequest.newBuilder(target.base().resolve("sign-in"))
                .timeout(PATIENCE)
                .build();
        HttpRequest list = authorized("customers?limit=5").build();
        HttpRequest calculation = authorized("invoices:calculate")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        CALCULATION.formatted(target.account().customerId())))
                .build();
        try {
            while (working) {
                for (HttpRequest request : List.of(page, list, calculation)) {
                    ask(request);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(target.base().resolve("api/v1/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + target.account().token());
    }

    /** With a connection of its own each time: an old one might have got in before the crowd. */
    private void ask(HttpRequest request) throws InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        long start = System.nanoTime();
        String failure = "";
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            failure = answer.statusCode() == 200 ? "" : request.uri().getPath() + " answered " + answer.statusCode();
        } catch (IOException broken) {
            failure = request.uri().getPath() + ": " + broken;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        synchronized (millis) {
            millis.add(took);
            if (!failure.isEmpty()) {
                failures.add(failure);
            }
        }
    }

    /** The longest that one request took. */
    long slowest() {
        synchronized (millis) {
            return millis.stream().mapToLong(Long::longValue).max().orElse(PATIENCE.toMillis());
        }
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        synchronized (millis) {
            return List.copyOf(failures);
        }
    }

    @Override
    public void close() throws InterruptedException {
        working = false;
        thread.join(PATIENCE.toMillis());
    }
}
