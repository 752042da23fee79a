package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Issuing through the services against the least SQL that writes the same rows, on one durable PostgreSQL. */
public final class IssueBenchmark implements Benchmark {
    static final String MAIN = "now.billing.flow.bench.IssueBench";
    private static final BigDecimal MOST_TIMES = new BigDecimal("2.2");

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public String purpose() {
        return "CPU (client thread and PostgreSQL backend, /proc) of an invoice of 20 lines through the services"
                + " against the fewest hand-written statements that write the same rows in the same transactions.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        List<String> lines = new TestProgram(MAIN).run(arguments.toArray(String[]::new));
        Figure issue = Figure.of(lines, "issue");
        Figure both = Figure.of(lines, "draft-and-issue");
        Figure client = Figure.of(lines, "issue-client");
        Figure server = Figure.of(lines, "issue-server");
        return List.of(
                new Measurement("issue of a draft (" + issue.spread() + ")", issue.median(), "×", MOST_TIMES),
                new Measurement("draft written and issued (" + both.spread() + ")", both.median(), "×", MOST_TIMES),
                Measurement.shown("issue through the service", issue.first(), "ms CPU"),
                Measurement.shown("of it in PostgreSQL", server.first(), "ms CPU"),
                Measurement.shown("issue by SQL", issue.second(), "ms CPU"),
                Measurement.shown("of it in PostgreSQL, by SQL", server.second(), "ms CPU"),
                Measurement.shown("of it in the client, by SQL", client.second(), "ms CPU"),
                noise(lines, "noise-service", "noise: the service against itself"),
                noise(lines, "noise-floor", "noise: the SQL against itself"));
    }

    private static Measurement noise(List<String> lines, String name, String what) {
        Figure figure = Figure.of(lines, name);
        return Measurement.shown(what + " (" + figure.spread() + ")", figure.median(), "×");
    }
}
