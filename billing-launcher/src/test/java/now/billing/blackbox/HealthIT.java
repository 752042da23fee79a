package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code /health} says while the database is there, hangs, or was killed. */
class HealthIT {
    private static final int ASKING = 16;

    private static RunningSystem system;

    /** As a load balancer does, it asks from the first moment on, also while nothing is deployed yet. */
    @BeforeAll
    static void start() {
        int port = RunningSystem.freePort();
        URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        AtomicBoolean started = new AtomicBoolean();
        Thread balancer = new Thread(() -> askUntil(started, ready));
        balancer.start();
        system = RunningSystem.launch(
                BlackBox.dist(),
                BlackBox.temporaryHome(),
                Map.of("BILLING_HTTP_PORT", Integer.toString(port)),
                List.of("start"));
        try {
            system.baseUrl();
        } finally {
            started.set(true);
        }
    }

    private static void askUntil(AtomicBoolean started, URI ready) {
        while (!started.get()) {
            try {
                BlackBox.send(HttpRequest.newBuilder(ready).build());
            } catch (UncheckedIOException nobodyListensYet) {
                Thread.onSpinWait();
            }
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void readinessNamesTheDatabaseAndNothingElse() {
        HttpResponse<String> ready = get("ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        JsonNode checks = Answer.parse(ready.body()).path("checks");
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).path("name").asText()).isEqualTo("database");
        assertThat(checks.get(0).path("status").asText()).isEqualTo("UP");
        assertThat(Answer.parse(get("live").body()).path("checks")).isEmpty();
    }

    @Test
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
    void aKilledDatabaseIsNotReadyUntilItIsBack() {
        Queue<Integer> ready = new ConcurrentLinkedQueue<>();
        Queue<Integer> live = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            while (!over.get()) {
                ready.add(get("ready").statusCode());
                live.add(get("live").statusCode());
            }
        });
        watcher.start();
        try {
            system.databaseProcesses().get(0).destroyForcibly();
            Waiting.until(system::output, output -> output.contains("PostgreSQL is back."));
            Waiting.until(() -> get("ready").statusCode(), status -> status == 200);
        } finally {
            over.set(true);
        }
        assertThat(ready).contains(503);
        assertThat(live).containsOnly(200);
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
}
