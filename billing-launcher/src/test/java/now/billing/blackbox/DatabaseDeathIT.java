package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;
import now.billing.bench.chaos.Founding;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed (SIGKILL) under a running system. */
class DatabaseDeathIT {
    private static final String BACK = "PostgreSQL is back.";
    private static final int CALLERS = 4;
    private static final int INVOICES = 40;

    @Test
    void theDatabaseComesBackUnderTheSameNodesAndNothingAcknowledgedIsLost() throws Exception {
        try (RunningSystem system = start()) {
            Caller caller = new Caller(system.baseUrl());
            Account account = new Founding(caller, system.invitations()).found();
            List<Long> nodes = system.nodes().stream().map(ProcessHandle::pid).toList();
            long postmaster = postmaster(system);
            String address = address(system);
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
            assertThat(postmaster(system)).isNotEqualTo(postmaster);
            assertThat(address(system)).isEqualTo(address);
            assertThat(acknowledged)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, INVOICES)
                            .mapToObj("%04d"::formatted)
                            .toList());
            Api api = new Api(system.baseUrl(), account.token());
            assertThat(api.get("/invoices?limit=200").expect(200).json().path("items"))
                    .extracting(invoice -> tail(invoice.path("number").asText()))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    @Test
    void aDatabaseThatDiesAgainAndAgainIsGivenUpInOneLine() {
        RunningSystem system = start();
        system.baseUrl();
        for (int death = 1; death <= 3; death++) {
            int soFar = death;
            Waiting.until(system::output, output -> output.split(BACK, -1).length == soFar);
            ProcessHandle.of(postmaster(system)).orElseThrow().destroyForcibly();
        }
        assertThat(system.exitCode()).isEqualTo(1);
        assertThat(system.output())
                .endsWith("PostgreSQL is not started any more: it ended again and again soon after its start; see "
                        + system.home().resolve("logs").resolve("postgresql.log"));
        assertThat(system.nodes()).isEmpty();
    }

    private static RunningSystem start() {
        return RunningSystem.launch(
                BlackBox.dist(),
                BlackBox.temporaryHome(),
                Map.of("BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort())),
                List.of("start"));
    }

    private static long postmaster(RunningSystem system) {
        return system.databaseProcesses().get(0).pid();
    }

    private static String address(RunningSystem system) throws Exception {
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
}
