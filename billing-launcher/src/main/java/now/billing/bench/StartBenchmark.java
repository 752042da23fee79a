package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import now.billing.launcher.RunningSystem;

/** Second start to the first page, and the memory that everything together holds then. */
public final class StartBenchmark implements Benchmark {
    private static final int ROUNDS = 3;
    private static final BigDecimal MOST_SECONDS = new BigDecimal("20");
    private static final BigDecimal MOST_MEGABYTES = new BigDecimal("900");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "Second start to the first page served, and resident memory of the JVMs and PostgreSQL then.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException {
        Path home = Files.createTempDirectory("billing-bench");
        int port = RunningSystem.freePort();
        RunningSystem.start(Dist.folder(), home, port).close();
        long[] millis = new long[ROUNDS];
        long kilobytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            try (RunningSystem system = RunningSystem.start(Dist.folder(), home, port)) {
                millis[round] = (System.nanoTime() - from) / 1_000_000;
                kilobytes = Math.max(kilobytes, residentKilobytes(system));
            }
        }
        java.util.Arrays.sort(millis);
        return List.of(
                new Measurement("second start", scaled(millis[ROUNDS / 2], 1000), "s", MOST_SECONDS),
                new Measurement("memory", scaled(kilobytes, 1024), "MB", MOST_MEGABYTES));
    }

    private static BigDecimal scaled(long value, long divisor) {
        return BigDecimal.valueOf(value).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }

    /** Proportional set size: what the processes of PostgreSQL share is counted once. */
    private static long residentKilobytes(RunningSystem system) throws IOException {
        List<ProcessHandle> all = Stream.of(
                        Stream.of(system.supervisor()), system.nodes().stream(), system.databaseProcesses().stream())
                .flatMap(processes -> processes)
                .toList();
        long sum = 0;
        for (ProcessHandle process : all) {
            Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            sum += Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
        return sum;
    }
}
