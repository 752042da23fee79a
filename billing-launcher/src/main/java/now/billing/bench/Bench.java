package now.billing.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The entry of {@code ./bench}: lists the benchmarks or runs one and writes its table. Exit code 1: a target was
 * missed.
 */
public final class Bench {
    private static final PrintStream OUT = System.out;
    private static final String ALL = "all";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<Benchmark> known = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        if (args.length == 0) {
            known.forEach(benchmark -> OUT.println("./bench " + benchmark.name() + "  " + benchmark.purpose()));
            OUT.println("./bench " + ALL + "  all of them, one after the other");
            return;
        }
        if (args[0].equals(ALL)) {
            int worst = 0;
            for (Benchmark benchmark : known) {
                worst = Math.max(worst, run(benchmark, List.of()));
            }
            System.exit(worst);
        }
        for (Benchmark benchmark : known) {
            if (benchmark.name().equals(args[0])) {
                System.exit(run(benchmark, Arrays.asList(args).subList(1, args.length)));
            }
        }
        OUT.println("No benchmark is named " + args[0] + "; ./bench lists them");
        System.exit(1);
    }

    private static int run(Benchmark benchmark, List<String> arguments) throws Exception {
        OUT.println(benchmark.name() + ": " + benchmark.purpose());
        List<Measurement> measurements = benchmark.run(arguments);
        measurements.forEach(measurement -> OUT.println(measurement.line()));
        new BenchmarkPage(Path.of("docs", "benchmarks.md"), new Machine(Clock.systemUTC(), Dist.folder()))
                .replace(benchmark, measurements);
        return measurements.stream().allMatch(Measurement::met) ? 0 : 1;
    }
}
