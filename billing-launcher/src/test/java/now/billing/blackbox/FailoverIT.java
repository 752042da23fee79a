package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Two nodes behind HAProxy: what a person was doing goes on after the node that served them was killed. Runs where HAProxy
 * is installed (Debian: apt install haproxy).
 */
class FailoverIT {
    private static final String EMAIL = "owner@example.test";
    private static final String PASSWORD = "harbour lantern fourteen windows";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void signInAndViewOutliveTheNodeThatServedThem() throws Exception {
        assumeTrue(proxyInstalled(), "HAProxy is not installed");
        int port = RunningSystem.freePort();
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT", Integer.toString(port),
                "BILLING_MANAGEMENT_PORT", Integer.toString(RunningSystem.freePort()),
                "BILLING_GRID_PORT", Integer.toString(20_000 + port % 10_000));
        try (RunningSystem system = RunningSystem.launch(
                BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start", "--nodes", "2"))) {
            URI base = system.baseUrl();
            found(system, base);
            signIn(base);
            HttpResponse<String> editor = get(base.resolve("app/items/editor"));
            assertThat(editor.body()).contains("jakarta.faces.ViewState");
            String served = cookie("SRV");

            nodeNamed(system, served).destroyForcibly();

            HttpResponse<String> after = get(base.resolve("app/home"));
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.uri().getPath()).as("still signed in").isEqualTo("/app/home");
            assertThat(cookie("SRV")).as("another node").isNotEqualTo(served);
            HttpResponse<String> posted = post(base.resolve("app/items/editor"), viewOf(editor.body()));
            assertThat(posted.statusCode()).as("the view is known there").isEqualTo(200);
            assertThat(posted.body()).doesNotContain("ViewExpired");
            assertThat(posted.uri().getPath()).isNotEqualTo("/error/expired.xhtml");
        }
    }

    private static boolean proxyInstalled() {
        return List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy").stream()
                .anyMatch(program -> Files.isExecutable(Path.of(program)));
    }

    /** Uses the set-up link as a program does. */
    private void found(RunningSystem system, URI base) throws IOException, InterruptedException {
        String link = system.setUpLink().orElseThrow().toString();
        String token = link.substring(Math.max(link.lastIndexOf('/'), link.lastIndexOf('=')) + 1);
        String body =
                "{\"token\":\"" + token + "\",\"email\":\"" + EMAIL + "\",\"displayName\":\"Owner\",\"password\":\""
                        + PASSWORD + "\",\"organizationName\":\"Example GmbH\",\"country\":\"DE\"}";
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(base.resolve("api/v1/set-up"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void signIn(URI base) throws IOException, InterruptedException {
        HttpResponse<String> page = get(base.resolve("sign-in"));
        Map<String, String> form = viewOf(page.body());
        form.put("form", "form");
        form.put("form:email", EMAIL);
        form.put("form:password", PASSWORD);
        form.put("form:signIn", "form:signIn");
        HttpResponse<String> answer = post(base.resolve("sign-in"), form);
        assertThat(answer.uri().getPath()).as(answer.body()).isEqualTo("/app/home");
    }

    private static Map<String, String> viewOf(String page) {
        Matcher state = VIEW_STATE.matcher(page);
        assertThat(state.find()).as("a view in " + page).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("jakarta.faces.ViewState", state.group(1));
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        if (nonce.find()) {
            form.put("primefaces.nonce", nonce.group(1));
        }
        return form;
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", uri.resolve("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static ProcessHandle nodeNamed(RunningSystem system, String name) throws IOException {
        for (ProcessHandle node : system.nodes()) {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(node.pid()), "cmdline"))
                    .replace('\0', ' ');
            if (commandLine.contains("--name " + name + " ")) {
                return node;
            }
        }
        throw new AssertionError("no process of " + name);
    }
}
