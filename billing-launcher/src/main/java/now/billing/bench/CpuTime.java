package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import now.billing.launcher.RunningSystem;

/**
 * Processor time that a running system has used so far, by the kernel's count: compiler, collector and work after the
 * answer are in it.
 *
 * @param server all nodes, in nanoseconds
 * @param database all of PostgreSQL, in nanoseconds
 */
public record CpuTime(long server, long database) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    public static CpuTime of(RunningSystem system) throws IOException {
        long server = 0;
        for (ProcessHandle node : system.nodes()) {
            server += Proc.cpuNanos(node.pid());
        }
        return new CpuTime(server, database(system));
    }

    /** With the backends that have ended: the time of each moves to the postmaster, which is the first. */
    private static long database(RunningSystem system) throws IOException {
        List<ProcessHandle> all = system.databaseProcesses();
        long sum = Proc.cpuNanosOfEnded(all.get(0).pid());
        for (ProcessHandle process : all) {
            sum += Proc.cpuNanos(process.pid());
        }
        return sum;
    }

    public CpuTime since(CpuTime start) {
        return new CpuTime(server - start.server, database - start.database);
    }

    public long total() {
        return server + database;
    }

    /** Of this many nanoseconds each of so many requests has so many milliseconds. */
    public static BigDecimal millis(long nanos, int requests) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(NANOS_PER_MILLI * requests), 2, RoundingMode.HALF_UP);
    }
}
