package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server process of a data folder, as its file and the operating system show it. */
final class Postmaster {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final Duration ORPHANS_GRACE = Duration.ofSeconds(3);
    private static final Duration ORPHANS_END = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 20;

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** Its process number, if it lives. */
    Optional<Long> pid() {
        List<String> lines = lines();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        String pid = lines.get(PID_LINE).strip();
        // A full disk or a crash may have left anything in it.
        return pid.matches("\\d{1,9}") && worksHere(Long.parseLong(pid))
                ? Optional.of(Long.parseLong(pid))
                : Optional.empty();
    }

    /** Where it listens; only while it lives. */
    int port() {
        return Integer.parseInt(lines().get(PORT_LINE).strip());
    }

    /**
     * Removes the file that a dead one left: its number may belong to another program by now, and the next server would
     * refuse to start. The file is also what keeps a second server away from sessions that outlived the first one, so
     * first those end: left alone they do so when their statement is done, and after a moment they are killed.
     */
    void clearAway() {
        long start = System.nanoTime();
        List<ProcessHandle> orphans = orphans();
        while (!orphans.isEmpty()) {
            long waited = System.nanoTime() - start;
            if (waited > ORPHANS_END.toNanos()) {
                throw new StartRefused("A process of the previous PostgreSQL does not end (process "
                        + orphans.get(0).pid() + ")");
            }
            if (waited > ORPHANS_GRACE.toNanos()) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            orphans = orphans();
        }
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StartRefused("Cannot delete " + data.resolve("postmaster.pid"), e);
        }
    }

    private List<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(process -> worksHere(process.pid()))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    /**
     * Every process of a PostgreSQL server works in its data folder. That tells it from a stranger with a reused
     * number, and from one that is dead and waits for a lazy parent.
     */
    boolean worksHere(long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
