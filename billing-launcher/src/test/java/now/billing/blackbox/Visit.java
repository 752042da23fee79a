package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps cookies, sends forms with what the page put into them, follows nothing by itself.
 * Cheaper than a real one where only requests and answers matter.
 */
final class Visit {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"|'nonce-([^']+)'");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();
    private final URI base;
    private final HttpClient client;
    private final String network;

    /** Of the suite's system, from this address, as a proxy on this machine would say it. */
    Visit(String network) {
        this(BlackBox.url(""), BlackBox.client(), network);
    }

    /** Of another system. */
    Visit(URI base, HttpClient client, String network) {
        this.base = base;
        this.client = client;
        this.network = network;
    }

    /** Every header that has set a cookie so far. */
    List<String> setCookies() {
        return setCookies;
    }

    /** The cookies by name. */
    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends the fields with everything hidden in the page; the source is the button that was pressed. */
    HttpResponse<String> post(String path, HttpResponse<String> page, Map<String, String> fields) {
        return send(form(path, page, fields));
    }

    /** As a script of the page does: only parts of it are answered. */
    HttpResponse<String> redraw(String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.partial.ajax", "true");
        all.put("jakarta.faces.partial.execute", "@all");
        all.put("jakarta.faces.partial.render", "@all");
        return send(form(path, page, all).header("Faces-Request", "partial/ajax"));
    }

    /** Signs in and goes where the page leads. */
    HttpResponse<String> signIn(String email, String password) {
        return post("sign-in", get("sign-in"), credentials(email, password));
    }

    static Map<String, String> credentials(String email, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", "form");
        fields.put("form:email", email);
        fields.put("form:password", password);
        fields.put("form:signIn", "form:signIn");
        return fields;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("X-Forwarded-For", network);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder form(String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = hidden(page.body());
        nonce(page).ifPresent(nonce -> all.put("primefaces.nonce", nonce));
        all.putAll(fields);
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.getScheme() + "://" + base.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all)));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher each = HIDDEN.matcher(page);
        while (each.find()) {
            hidden.put(each.group(1), each.group(2));
        }
        return hidden;
    }

    private static Optional<String> nonce(HttpResponse<String> page) {
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        Matcher found = NONCE.matcher(String.join(" ", policies) + page.body());
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        String[] parts = setCookie.split(";", -1);
        String[] pair = parts[0].split("=", 2);
        boolean removed = setCookie.toLowerCase(Locale.ROOT).contains("max-age=0");
        if (removed) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
