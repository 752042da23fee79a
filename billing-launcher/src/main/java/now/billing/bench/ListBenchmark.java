package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A page of the invoice list with 100,000 invoices against the same page with 1,000. */
public final class ListBenchmark implements Benchmark {
    private static final String MAIN = "now.billing.flow.bench.ListBench";
    private static final BigDecimal MOST_TIMES = new BigDecimal("1.3");

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String purpose() {
        return "CPU (client thread and PostgreSQL backend) of the 50 rows of the invoice list's page, by the query"
                + " behind screen and API, with 100,000 invoices against 1,000.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        List<String> lines = new TestProgram(MAIN).run(arguments.toArray(String[]::new));
        List<Figure> all = Stream.of("CREATED", "NUMBER", "CUSTOMER", "ISSUED", "DUE", "TOTAL")
                .map(order -> Figure.of(lines, order))
                .toList();
        Figure usual = all.get(0);
        Figure worst = all.stream().max(Comparator.comparing(Figure::median)).orElseThrow();
        return List.of(
                new Measurement("as the list opens (" + usual.spread() + ")", usual.median(), "×", MOST_TIMES),
                new Measurement(
                        "the worst of its six orders, by " + worst.name() + " (" + worst.spread() + ")",
                        worst.median(),
                        "×",
                        MOST_TIMES),
                Measurement.shown("a page of 100,000", usual.first(), "ms CPU"),
                Measurement.shown("a page of 1,000", usual.second(), "ms CPU"));
    }
}
