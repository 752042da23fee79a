package now.billing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the kernel says about a process. */
final class Proc {
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int ENDED_USER_TIME = 13;
    private static final int ENDED_SYSTEM_TIME = 14;
    private static final long NANOS_PER_TICK = 10_000_000;

    private Proc() {}

    /** Processor time of the process with its ended threads, exact to a hundredth of a second; 0 once it is gone. */
    static long cpuNanos(long pid) throws IOException {
        return sum(pid, USER_TIME, SYSTEM_TIME);
    }

    /** Processor time of the processes that this one has started and that have ended. */
    static long cpuNanosOfEnded(long pid) throws IOException {
        return sum(pid, ENDED_USER_TIME, ENDED_SYSTEM_TIME);
    }

    private static long sum(long pid, int one, int other) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name, in parentheses, may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[one]) + Long.parseLong(fields[other])) * NANOS_PER_TICK;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
