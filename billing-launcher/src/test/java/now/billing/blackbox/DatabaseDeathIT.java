package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;
import now.billing.bench.chaos.Founding;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A running system while its database hangs, is killed (SIGKILL), or does not stay: its health, its data, its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseDeathIT {

    private static final String BACK = "PostgreSQL is back.";
    private static final String GIVEN_UP = "PostgreSQL is not started any more: ";
    private static final int CALLERS = 4;
    private static final int INVOICES = 40;
    private static final int ASKING = 16;

    private static RunningSystem system;
    private static BootWatch boot;

    @BeforeAll
    static void start() {
        int port = RunningSystem.freePort();
        try (BootWatch watch = new BootWatch(URI.create("http://127.0.0.1:" + port + "/"))) {
            boot = watch;
            system = RunningSystem.launch(
                    BlackBox.dist(),
                    BlackBox.temporaryHome(),
                    Map.of("BILLING_HTTP_PORT", Integer.toString(port)),
                    List.of("start"));
            system.baseUrl();
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void whatIsAnsweredWhileItStartsIsOurs() {
        assertThat(boot.unheard()).as("asked before anybody listened").isPositive();
        assertThat(boot.answered()).contains("health/ready", "sign-in", "api/v1/invoices");
        assertThat(boot.wrong()).isEmpty();
    }

    @Test
    @Order(1)
    void readinessNamesTheDatabaseTheDiskAndTheWork() {
        HttpResponse<String> ready = get("ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        JsonNode checks = Answer.parse(ready.body()).path("checks");
        assertThat(checks).hasSize(3);
        assertThat(checks)
                .extracting(check ->
                        check.path("name").asText() + " " + check.path("status").asText())
                .containsExactlyInAnyOrder("database UP", "disk UP", "work UP");
        assertThat(Answer.parse(get("live").body()).path("checks")).isEmpty();
    }

    @Test
    @Order(2)
    void aDatabaseThatHangsIsNotReadyForAllWhoAskAndKeepsOneConnection() throws Exception {
        int before = connections();
        // The postmaster first: then there are no new ones.
        signal("-STOP", system.databaseProcesses().get(0));
        List<ProcessHandle> database = system.databaseProcesses();
        try {
            for (ProcessHandle each : database) {
                signal("-STOP", each);
            }
            ExecutorService callers = Executors.newFixedThreadPool(ASKING);
            try {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < ASKING; i++) {
                    answers.add(callers.submit(() -> get("ready").statusCode()));
                }
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(503);
                }
            } finally {
                callers.shutdownNow();
            }
            assertThat(get("live").statusCode()).isEqualTo(200);
        } finally {
            for (ProcessHandle each : database) {
                signal("-CONT", each);
            }
        }
        Waiting.until(() -> get("ready").statusCode(), status -> status == 200);
        // Timers of the node may have taken one or two of their own; each asker having one would be seen.
        assertThat(connections()).isLessThan(before + ASKING / 2);
    }

    @Test
    @Order(3)
    void aKilledDatabaseComesBackUnderTheSameNodesAndNothingAcknowledgedIsLost() throws Exception {
        try (Watch health = new Watch()) {
            Caller caller = new Caller(system.baseUrl());
            Account account = new Founding(caller, system.invitations()).found();
            List<Long> nodes = system.nodes().stream().map(ProcessHandle::pid).toList();
            health.watch(account);
            long postmaster = postmaster();
            String address = address();
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            try {
                AtomicInteger begun = new AtomicInteger();
                IntStream.range(0, CALLERS)
                        .forEach(each -> callers.submit(() -> issueAll(caller, account, begun, acknowledged)));
                Waiting.until(acknowledged::size, size -> size > 5);
                ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                Waiting.until(acknowledged::size, size -> size == INVOICES);
            } finally {
                callers.shutdownNow();
            }
            assertThat(system.output())
                    .containsOnlyOnce("PostgreSQL ended unexpectedly, starting it again.")
                    .containsOnlyOnce(BACK)
                    .doesNotContain("No tenant could be prepared");
            assertThat(system.nodes()).extracting(ProcessHandle::pid).isEqualTo(nodes);
            assertThat(postmaster()).isNotEqualTo(postmaster);
            assertThat(address()).isEqualTo(address);
            assertThat(acknowledged)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, INVOICES)
                            .mapToObj("%04d"::formatted)
                            .toList());
            Api api = new Api(system.baseUrl(), account.token());
            Waiting.until(() -> get("ready").statusCode(), status -> status == 200);
            assertThat(health.ready).contains(503);
            assertThat(health.wrong)
                    .as("neither an answer nor a 503 that says when to ask again")
                    .isEmpty();
            assertThat(health.live).containsOnly(200);
            assertThat(api.get("/invoices?limit=200").expect(200).json().path("items"))
                    .extracting(invoice -> tail(invoice.path("number").asText()))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** The last one: it ends the system. */
    @Test
    @Order(4)
    void aDatabaseThatDiesAgainAndAgainIsGivenUpInOneLine() {
        int deaths = 0;
        // A death a moment before, in another test, counts towards the three.
        while (!system.output().contains(GIVEN_UP) && deaths < 3) {
            int back = comebacks();
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            deaths++;
            Waiting.until(() -> comebacks() > back || system.output().contains(GIVEN_UP), done -> done);
        }
        assertThat(system.exitCode()).isEqualTo(1);
        assertThat(system.output())
                .endsWith(GIVEN_UP + "it ended again and again soon after its start; see "
                        + system.home().resolve("logs").resolve("postgresql.log"));
        assertThat(system.nodes()).isEmpty();
    }

    private static HttpResponse<String> get(String what) {
        return BlackBox.send(HttpRequest.newBuilder(system.baseUrl().resolve("health/" + what))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    /** Of the nodes, as the server counts them. */
    private static int connections() throws SQLException {
        try (Connection connection = system.admin().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where application_name in ('billing-tenant', 'billing-platform')")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** A session that has ended meanwhile hears nothing, and need not. */
    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code == 0 || !process.isAlive()).isTrue();
    }

    private static int comebacks() {
        return system.output().split(BACK, -1).length;
    }

    private static long postmaster() {
        return system.databaseProcesses().get(0).pid();
    }

    private static String address() throws Exception {
        try (var connection = system.admin().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Asks again with the same key until it is answered, as every program that must not lose an invoice. */
    private static Void issueAll(Caller caller, Account account, AtomicInteger begun, Queue<String> acknowledged)
            throws InterruptedException {
        for (int i = begun.getAndIncrement(); i < INVOICES; i = begun.getAndIncrement()) {
            String draft = caller.post(
                    account.token(),
                    "/invoices",
                    "draft-" + i,
                    Bodies.draft(account.customerId(), Bodies.line("Consulting", "1", "100.00")));
            String path = "/invoices/" + Caller.json(draft).get("id").asText() + "/issue";
            String issued = caller.post(account.token(), path, "issue-" + i, "{}");
            acknowledged.add(tail(Caller.json(issued).get("number").asText()));
        }
        return null;
    }

    private static String tail(String number) {
        return number.substring(number.lastIndexOf('-') + 1);
    }

    /** What health says all the time, until it is closed. */
    private static final class Watch implements AutoCloseable {
        private final Queue<Integer> ready = new ConcurrentLinkedQueue<>();
        private final Queue<Integer> live = new ConcurrentLinkedQueue<>();
        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();

        Watch() {
            new Thread(this::look).start();
        }

        private void look() {
            while (!over.get()) {
                ready.add(get("ready").statusCode());
                live.add(get("live").statusCode());
            }
        }

        /** Reads as this business and as a receiver of a document, too. */
        void watch(Account account) {
            for (String path : List.of("api/v1/customers?limit=1", "d/none")) {
                HttpRequest request = HttpRequest.newBuilder(system.baseUrl().resolve(path))
                        .header("Authorization", "Bearer " + account.token())
                        .timeout(Duration.ofSeconds(60))
                        .build();
                new Thread(() -> read(request)).start();
            }
        }

        private void read(HttpRequest request) {
            while (!over.get()) {
                HttpResponse<String> answer = BlackBox.send(request);
                boolean later = answer.statusCode() == 503
                        && answer.headers().firstValue("Retry-After").isPresent()
                        && !answer.body().isEmpty();
                if (!later && answer.statusCode() != 200 && answer.statusCode() != 404) {
                    wrong.add(request.uri().getPath() + " " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        @Override
        public void close() {
            over.set(true);
        }
    }
}
