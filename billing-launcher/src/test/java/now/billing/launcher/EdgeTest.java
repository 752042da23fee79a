package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HAProxy as the launcher configures it, before a small server with few threads that stands for a node. Runs where
 * HAProxy is installed.
 */
class EdgeTest {
    private static final int THREADS = 20;
    private static final int CROWD = 400;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Path TEMPLATES = Path.of("..", "payara-config", "src", "main", "config", "edge");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Socket> held = new ArrayList<>();
    private final AtomicInteger given = new AtomicInteger();

    @TempDir
    private Path folder;

    private HttpServer node;
    private HttpServer health;
    private Settings settings;
    private Edge edge;

    @BeforeEach
    void startWhatStandsForANode() throws IOException {
        assumeTrue(Edge.program().isPresent(), "HAProxy is not installed");
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.setExecutor(Executors.newFixedThreadPool(THREADS));
        node.createContext("/", exchange -> answer(exchange, 10));
        node.createContext("/large", exchange -> {
            answer(exchange, 200_000);
            given.incrementAndGet();
        });
        node.createContext("/slow", exchange -> {
            pause(1000);
            answer(exchange, 10);
        });
        node.start();
        health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        health.createContext("/health/ready", exchange -> answer(exchange, 2));
        health.start();
        Path edgeFolder = Files.createDirectories(folder.resolve("dist/config/edge"));
        for (String file : List.of("haproxy.cfg", "unavailable.html")) {
            Files.copy(TEMPLATES.resolve(file), edgeFolder.resolve(file));
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
        if (edge != null) {
            edge.stop();
        }
        if (node != null) {
            node.stop(0);
            health.stop(0);
        }
    }

    @Test
    void slowBodiesStayOutsideAndOthersAreServed() throws Exception {
        start(Map.of());
        for (int i = 0; i < CROWD; i++) {
            hold(0, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\na");
        }
        assertOthersAreServed();
    }

    @Test
    void slowReadersDoNotHoldTheNodeAndOthersAreServed() throws Exception {
        start(Map.of());
        for (int i = 0; i < CROWD; i++) {
            hold(1024, "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        // Nobody reads, and still every answer has left the node.
        await(() -> given.get() == CROWD);
        assertOthersAreServed();
    }

    @Test
    void aCrowdFromOneSourceIsSentAwayAndOthersAreServed() throws Exception {
        start(Map.of());
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            crowd.add(client.sendAsync(from("203.0.113.9", "slow"), HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(crowd.stream().map(answer -> answer.join().statusCode())).contains(429);
        assertThat(client.send(from("203.0.113.10", ""), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutANodePeopleGetOurPageAndProgramsAProblem() throws Exception {
        start(Map.of());
        health.stop(0);
        node.stop(0);
        await(() -> statusOf("") == 503);

        HttpResponse<String> page = get("");
        assertThat(page.body()).contains("One moment", "BillingNow").doesNotContain("HAProxy", "503");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> problem = get("api/v1/invoices");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whatIsNoRequestIsRefusedHere() throws Exception {
        start(Map.of());
        for (String path : List.of("/%zz", "/%", "/a%4", "/%0g")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContainIgnoringCase("haproxy");
        }
        String large = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 70000\r\n\r\n"
                + "x".repeat(70_000);
        assertThat(raw(large.formatted("/sign-in"))).startsWith("HTTP/1.1 413");
        assertThat(raw(large.formatted("/api/v1/set-up")))
                .startsWith("HTTP/1.1 413")
                .contains("problem+json");
    }

    @Test
    void itIsStartedAgainWhenItDies() throws Exception {
        start(Map.of());
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("haproxy"))
                .forEach(ProcessHandle::destroyForcibly);
        await(() -> statusOf("") == 0);
        await(() -> statusOf("") == 200);
    }

    @Test
    void tlsEndsHereWithTheKeyOfTheHome() throws Exception {
        int https = RunningSystem.freePort();
        start(Map.of("BILLING_HTTPS_PORT", Integer.toString(https)));
        Process openssl = new ProcessBuilder(
                        "sh",
                        "-c",
                        "printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection:"
                                + " close\\r\\n\\r\\n' | openssl s_client -quiet -connect 127.0.0.1:" + https + " 2>&1")
                .start();
        String answer = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(answer).contains("HTTP/1.1 200").containsIgnoringCase("strict-transport-security: max-age=31536000");
    }

    @Test
    void productionAsksForOne() {
        Settings production = Settings.of(
                Map.of("BILLING_HOME", folder.toString(), "BILLING_PROFILE", "production"), List.of(), folder);
        assertThatThrownBy(() -> Edge.wanted(production)).hasMessageContaining("BILLING_EDGE");
    }

    private void start(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("BILLING_HOME", folder.resolve("home").toString());
        environment.put("BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort()));
        environment.put(
                "BILLING_MANAGEMENT_PORT", Integer.toString(health.getAddress().getPort()));
        environment.put("BILLING_EDGE", "haproxy");
        settings = Settings.of(environment, List.of(), folder.resolve("dist"));
        Folders.create(settings.home());
        Folders.create(settings.run());
        Folders.create(settings.logs());
        NodePlan plan = new NodePlan("node-1", node.getAddress().getPort(), List.of(), 0, true);
        edge = Edge.start(
                Edge.wanted(settings).orElseThrow(),
                settings,
                List.of(plan),
                new Secrets(settings.home()),
                Console::complain);
    }

    private void assertOthersAreServed() throws Exception {
        for (String path : List.of("", "api/v1/invoices", "", "api/v1/invoices")) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(from("203.0.113.10", path), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(System.nanoTime() - start).as(path).isLessThan(SOON.toNanos());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(url(path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest from(String source, String path) {
        return HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Forwarded-For", source)
                .build();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + settings.httpPort() + "/" + path);
    }

    private int statusOf(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket hold(int receiveBuffer, String request) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.httpPort()), 5000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        held.add(socket);
        return socket;
    }

    private String raw(String request) throws IOException {
        Socket socket = hold(0, request);
        socket.setSoTimeout(10_000);
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            pause(50);
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int bytes) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write(new byte[bytes]);
        }
    }
}
