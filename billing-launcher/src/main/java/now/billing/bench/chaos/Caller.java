package now.billing.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that calls the API and never gives up: what was not answered is asked again with the same key, for as
 * long as the server is away.
 */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 300;
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final AtomicInteger repeated = new AtomicInteger();

    public Caller(URI base) {
        this.base = base;
    }

    /** The server understood and said no; asking again would not help. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** How often a request was sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Sends until it is answered with success; the answer's text. */
    public String post(String token, String path, String key, String body) throws InterruptedException {
        return send(request(token, path)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Replaces a resource of which nobody else knows. */
    void replace(String token, String path, String body) throws InterruptedException {
        JsonNode present = json(send(request(token, path).GET().build()));
        send(request(token, path)
                .header("If-Match", "\"" + present.get("version").asText() + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new IllegalStateException("no JSON: " + text, malformed);
        }
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                refuseIfMeant(request, answer);
            } catch (IOException away) {
                System.getLogger(Caller.class.getName()).log(System.Logger.Level.DEBUG, "asking again", away);
            }
            repeated.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** A server that is just starting answers 404 without a problem: nothing is deployed there yet. */
    private static void refuseIfMeant(HttpRequest request, HttpResponse<String> answer) {
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM);
        if (problem && answer.statusCode() < 500) {
            String code = json(answer.body()).path("code").asText();
            throw new Refused(code, request.uri() + " was refused: " + answer.statusCode() + " " + answer.body());
        }
    }
}
