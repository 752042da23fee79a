package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** REST v1 as another program uses it: one token, JSON in and out. Paths are below {@code /api/v1}. */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final String token;

    /** @param token the secret of the token, or empty to come without one */
    Api(String token) {
        this(BlackBox.url(""), token);
    }

    /** Of another system than the suite's. */
    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The same system with another token. */
    Api as(String otherToken) {
        return new Api(base, otherToken);
    }

    /** The secret it comes with. */
    String token() {
        return token;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts with a key of its own. */
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String key) {
        return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json)));
    }

    Answer postWithoutKey(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String etag, String json) {
        return send(request(path).header("If-Match", etag).PUT(BodyPublishers.ofString(json)));
    }

    Answer putBlindly(String path, String json) {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    /** For a reader who asks for this language. */
    Answer postIn(String language, String path, String json) {
        return send(request(path)
                .setHeader("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    /** As some clients do, with a body that means nothing. */
    Answer deleteWithBody(String path, String etag, String json) {
        return send(request(path).header("If-Match", etag).method("DELETE", BodyPublishers.ofString(json)));
    }

    Answer deleteBlindly(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            return new Answer(what, BlackBox.client().send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(what, failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
