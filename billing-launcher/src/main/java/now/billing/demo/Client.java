package now.billing.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks the public API as any other program would. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final String token;

    Client(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The API understood and said no; that it can't at the moment is another matter. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** What the API answered. */
    record Answer(String body, String etag) {
        /** A text field of the answer. */
        String field(String name) {
            Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("no " + name + " in the answer");
            }
            return matcher.group(1);
        }
    }

    Answer get(String path) {
        return send(path, request(path).GET());
    }

    /** Posts with this key: the same key and body have one effect, however often they are sent. */
    Answer post(String path, String key, String body) {
        return send(path, request(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String etag, String body) {
        return send(path, request(path).header("If-Match", etag).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                String what = "The demonstration was refused at " + path + ": " + response.statusCode() + " "
                        + response.body();
                throw response.statusCode() < 500 ? new Refused(what) : new IllegalStateException(what);
            }
            return new Answer(
                    response.body(), response.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the demonstration was interrupted"));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
