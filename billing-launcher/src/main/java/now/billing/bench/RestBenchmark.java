package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;
import now.billing.bench.chaos.Founding;
import now.billing.launcher.RunningSystem;

/**
 * The same issue by {@code POST /api/v1/invoices/{id}/issue} on the running system with the settings of production.
 * Counted is the whole server process and all of PostgreSQL, so also what follows the commit: sealing, relay,
 * compiler, garbage collector.
 */
public final class RestBenchmark implements Benchmark {
    private static final int LINES = 20;
    private static final int PER_ROUND = 40;
    /** As many issues as warm up the service that it is compared with. */
    private static final int WARM_UP_ROUNDS = 250;

    private static final int ROUNDS = 15;
    private static final BigDecimal MOST_TIMES = new BigDecimal("4");
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 15);

    private static final String LINE = """
            {"description": "Consulting, part %d", "quantity": "%d", "unit": "HUR", "unitPrice": "12%d.50",
             "tax": {"category": "S", "rate": "%s"}}""";

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public String purpose() {
        return "CPU (whole server process and PostgreSQL) of an issue of 20 lines over REST against the same through"
                + " the service alone (client thread and backend). The target allows for token, idempotency key, JSON"
                + " of the whole invoice, transaction manager, and for the work after the commit, which the"
                + " service's figure leaves out. Both are warmed up by as many issues.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.get(0));
        List<String> lines = new TestProgram(IssueBenchmark.MAIN).run(Integer.toString(rounds));
        BigDecimal service = Figure.of(lines, "issue").first();
        Path home = Files.createTempDirectory("billing-bench");
        List<BigDecimal> millis;
        int port = RunningSystem.freePort();
        try (RunningSystem system = RunningSystem.launch(
                Dist.folder(),
                home,
                Map.of(
                        "BILLING_HTTP_PORT",
                        Integer.toString(port),
                        "BILLING_PROFILE",
                        "production",
                        "BILLING_EDGE",
                        "external"),
                List.of("start"))) {
            millis = measure(system, rounds);
        }
        List<BigDecimal> sorted = millis.stream().sorted().toList();
        BigDecimal median = sorted.get(sorted.size() / 2);
        String spread = "half of the rounds " + sorted.get(sorted.size() / 4).toPlainString() + "–"
                + sorted.get(sorted.size() * 3 / 4).toPlainString() + " ms";
        return List.of(
                new Measurement(
                        "issue over REST, against the service",
                        median.divide(service, 2, RoundingMode.HALF_UP),
                        "×",
                        MOST_TIMES),
                Measurement.shown("issue over REST (" + spread + ")", median, "ms CPU"),
                Measurement.shown("issue through the service", service, "ms CPU"));
    }

    private static List<BigDecimal> measure(RunningSystem system, int rounds) throws IOException, InterruptedException {
        Caller caller = new Caller(system.baseUrl());
        Account account = new Founding(caller, system.invitations()).found();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            issue(caller, account, drafts(caller, account, "warm-" + round));
        }
        List<BigDecimal> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> drafts = drafts(caller, account, "round-" + round);
            long start = cpuNanos(system);
            issue(caller, account, drafts);
            millis.add(BigDecimal.valueOf(cpuNanos(system) - start)
                    .divide(BigDecimal.valueOf(1_000_000L * PER_ROUND), 3, RoundingMode.HALF_UP));
        }
        return millis;
    }

    private static List<String> drafts(Caller caller, Account account, String name) throws InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            lines.append(line == 1 ? "" : ",")
                    .append(LINE.formatted(line, line, line % 10, line % 4 == 0 ? "7" : "19"));
        }
        String body = """
                {"customerId": "%s", "currency": "EUR", "priceBasis": "NET", "issueDate": "%s", "notes": "Thank you",
                 "lines": [%s]}""".formatted(account.customerId(), ANY_DAY, lines);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PER_ROUND; i++) {
            String answer = caller.post(account.token(), "/invoices", name + "-" + i, body);
            ids.add(Caller.json(answer).get("id").asText());
        }
        return ids;
    }

    private static void issue(Caller caller, Account account, List<String> drafts) throws InterruptedException {
        for (String draft : drafts) {
            caller.post(account.token(), "/invoices/" + draft + "/issue", "issue-" + draft, "{}");
        }
    }

    /** What the kernel counted for every thread of the server and every process of the database that live now. */
    private static long cpuNanos(RunningSystem system) throws IOException {
        long sum = 0;
        for (ProcessHandle process : Stream.concat(system.nodes().stream(), system.databaseProcesses().stream())
                .toList()) {
            sum += Proc.cpuNanos(process.pid());
        }
        return sum;
    }
}
