package now.billing.bench.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One client from outside, with one connection that stays: a program with a token, and a person with a session. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;
    private final String token;

    Visitor(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Signs in as a person would, by the form. */
    void signIn(String email, String password) {
        Matcher state = VIEW_STATE.matcher(page("sign-in"));
        if (!state.find()) {
            throw new IllegalStateException("no form at the door");
        }
        Map<String, String> form = Map.of(
                "form",
                "form",
                "form:email",
                email,
                "form:password",
                password,
                "form:signIn",
                "form:signIn",
                "jakarta.faces.ViewState",
                state.group(1));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> entered = answer(HttpRequest.newBuilder(base.resolve("sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (entered.statusCode() / 100 != 3) {
            throw new IllegalStateException("not signed in: " + entered.statusCode());
        }
    }

    /** A page, as the person who signed in sees it. */
    String page(String path) {
        return body(HttpRequest.newBuilder(base.resolve(path)));
    }

    String get(String path) {
        return body(call(path));
    }

    /** Each time a new request, with a key of its own. */
    String post(String path, String body) {
        return body(call(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    void put(String path, String body) {
        body(call(path).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", JSON)
                .header("Authorization", "Bearer " + token);
    }

    private String body(HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
