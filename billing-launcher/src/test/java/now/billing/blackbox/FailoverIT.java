package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Two nodes behind HAProxy: what a person was doing goes on after the node that served them was killed, and a tenant
 * goes on while the node that holds its counter is frozen. Runs where HAProxy is installed (Debian: apt install
 * haproxy).
 */
class FailoverIT {
    private static final String EMAIL = "owner@example.test";
    private static final String PASSWORD = "harbour lantern fourteen windows";
    private static final int CALLERS = 4;

    /** Of preboot.txt, and a few more. */
    private static final int REQUEST_THREADS = 520;

    private static final Pattern NAME_AND_PORT = Pattern.compile("--port (\\d+) --name node-(\\d+) ");

    private static final String SLOW_FORM = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na";

    /** The longest wait of ADR 0006, what the proxy needs to see it, and a slow machine. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(25);

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
        int management = RunningSystem.freePort();
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT", Integer.toString(port),
                "BILLING_MANAGEMENT_PORT", Integer.toString(management),
                "BILLING_GRID_PORT", Integer.toString(RunningSystem.freePort()));
        try (RunningSystem system = RunningSystem.launch(
                BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start", "--nodes", "2"))) {
            URI base = system.baseUrl();
            found(system, base);
            signIn(base);
            HttpResponse<String> editor = get(base.resolve("app/items/editor"));
            assertThat(editor.body()).contains("jakarta.faces.ViewState");
            String served = cookie("SRV");
            isHealthyWhileFull(nodeNamed(system, served), management);
            goesOnWhileFrozen(system, base, nodeNamed(system, served.equals("node-1") ? "node-2" : "node-1"));

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

    /** Slow senders, past the proxy, take every thread for requests; health has a listener and threads of its own. */
    private static void isHealthyWhileFull(ProcessHandle node, int management) throws Exception {
        Matcher facts = NAME_AND_PORT.matcher(commandLine(node));
        assertThat(facts.find()).as(commandLine(node)).isTrue();
        int port = Integer.parseInt(facts.group(1));
        int health = management + Integer.parseInt(facts.group(2)) - 1;
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < REQUEST_THREADS; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                held.add(socket);
                socket.getOutputStream().write(SLOW_FORM.getBytes(StandardCharsets.US_ASCII));
            }
            assertThatThrownBy(() -> status(port, "sign-in", Duration.ofSeconds(1)))
                    .as("no thread is left for pages")
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(HttpTimeoutException.class);
            Duration soon = Patience.of(Duration.ofSeconds(2));
            assertThat(status(health, "health/live", soon)).isEqualTo(200);
            assertThat(status(health, "health/ready", soon)).isEqualTo(200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        assertThat(status(port, "sign-in", Duration.ofSeconds(10))).isEqualTo(200);
    }

    private static int status(int port, String path, Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
        return BlackBox.send(HttpRequest.newBuilder(address).timeout(patience).build())
                .statusCode();
    }

    /** A stopped process keeps its connections and its locks: the proxy leaves it, and the database ends its waits. */
    private static void goesOnWhileFrozen(RunningSystem system, URI base, ProcessHandle node) throws Exception {
        TestTenant tenant = TestTenant.create(
                "Frozen GmbH", new Api(base, ""), system.invitations().invite());
        String customer = tenant.customer("Buyer GmbH");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger issued = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> issueUntil(over, issued, tenant, customer));
        }
        Waiting.until(issued::get, count -> count >= 2 * CALLERS);
        signal(node, "STOP");
        try {
            // What was under way at the other node may still be answered.
            TimeUnit.SECONDS.sleep(1);
            int before = issued.get();
            long stopped = System.nanoTime();
            Waiting.until(issued::get, count -> count >= before + 2 * CALLERS);
            assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Patience.of(LONGEST_STANDSTILL));
        } finally {
            signal(node, "CONT");
            over.set(true);
            callers.shutdown();
        }
        assertThat(callers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        List<Integer> numbers = numbers(tenant.api());
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1) - numbers.get(0))
                .as("no gap")
                .isEqualTo(numbers.size() - 1);
    }

    private static void issueUntil(AtomicBoolean over, AtomicInteger issued, TestTenant tenant, String customer) {
        while (!over.get()) {
            try {
                tenant.issued(customer, "10.00");
                issued.incrementAndGet();
            } catch (AssertionError | UncheckedIOException unanswered) {
                // A program would ask again with its key; here the next invoice follows.
                System.getLogger(FailoverIT.class.getName()).log(System.Logger.Level.DEBUG, "again", unanswered);
            }
        }
    }

    private static List<Integer> numbers(Api api) {
        List<Integer> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/invoices?limit=200" + cursor).expect(200).json();
            page.path("items").forEach(item -> number(item).ifPresent(numbers::add));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        numbers.sort(null);
        return numbers;
    }

    private static Optional<Integer> number(JsonNode invoice) {
        JsonNode number = invoice.path("number");
        return number.isTextual()
                ? Optional.of(Integer.parseInt(number.asText().replaceAll(".*\\D", "")))
                : Optional.empty();
    }

    private static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
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
            if (commandLine(node).contains("--name " + name + " ")) {
                return node;
            }
        }
        throw new AssertionError("no process of " + name);
    }

    private static String commandLine(ProcessHandle node) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(node.pid()), "cmdline"))
                .replace('\0', ' ');
    }
}
