package now.billing.bench.request;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.bench.Benchmark;
import now.billing.bench.Dist;
import now.billing.bench.Measurement;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;
import now.billing.bench.chaos.Founding;
import now.billing.launcher.RunningSystem;

/**
 * What users wait for: whole requests from outside, against a floor in the same server and run. The floor is a bare
 * resource with the same bytes in and out, and the same statements by plain JDBC.
 */
public class RequestBenchmark implements Benchmark {
    private static final int ROUNDS = 31;
    /** 0.8 times what the peer took for the same (milliseconds of server and database), measured side by side once. */
    private static final BigDecimal MOST_GET = new BigDecimal("3.68");

    private static final BigDecimal MOST_LIST = new BigDecimal("8.40");
    private static final BigDecimal MOST_DRAFT_AND_ISSUE = new BigDecimal("29.60");

    private final String profile;

    public RequestBenchmark() {
        this("production");
    }

    RequestBenchmark(String profile) {
        this.profile = profile;
    }

    @Override
    public String name() {
        return "request";
    }

    @Override
    public String purpose() {
        return "CPU (whole server process and all of PostgreSQL, /proc) of whole requests, with the settings of "
                + profile
                + ", warm, against a floor in the same server and run: a bare resource (or page) with the same"
                + " bytes in and out, and the same statements by plain JDBC.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.get(0));
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT",
                Integer.toString(RunningSystem.freePort()),
                "BILLING_MANAGEMENT_PORT",
                Integer.toString(RunningSystem.freePort()),
                "BILLING_PROFILE",
                profile,
                "BILLING_EDGE",
                "external");
        try (RunningSystem system = RunningSystem.launch(
                FloorDist.beside(Dist.folder()),
                Files.createTempDirectory("billing-bench"),
                environment,
                List.of("start"))) {
            return measure(system, new Rounds(system, rounds));
        }
    }

    private static List<Measurement> measure(RunningSystem system, Rounds rounds)
            throws IOException, InterruptedException {
        Account account = new Founding(new Caller(system.baseUrl()), system.invitations()).found();
        Visitor visitor = new Visitor(system.baseUrl(), account.token());
        visitor.signIn(account.email(), account.password());
        List<Pair> pairs = new Calls(visitor, account).all();
        for (Pair pair : pairs) {
            rounds.warm(pair);
        }
        List<Measurement> measurements = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        for (Pair pair : pairs) {
            Rounds.Result result = rounds.measure(pair);
            measurements.addAll(result.measurements(pair));
            totals.add(result.total());
        }
        measurements.add(new Measurement("get, against the peer", totals.get(0), "ms CPU", MOST_GET));
        measurements.add(new Measurement("list of 50, against the peer", totals.get(1), "ms CPU", MOST_LIST));
        measurements.add(new Measurement(
                "draft and issue, against the peer", totals.get(3).add(totals.get(4)), "ms CPU", MOST_DRAFT_AND_ISSUE));
        measurements.addAll(SealDelays.of(system.admin(), account.code()));
        return measurements;
    }
}
