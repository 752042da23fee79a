package now.billing.bench.chaos;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import now.billing.launcher.RunningSystem;

/**
 * Kills the system without a warning (SIGKILL) and sees that it serves again: first the database alone and mostly the
 * server process, which their supervisor starts again; as a power cut all of them with the supervisor, and then it
 * starts everything anew on the same folder.
 */
final class Killer {
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(10);
    private static final int MOST_JITTER_MILLIS = 700;
    private static final long POLL_MILLIS = 50;
    private static final String DATABASE_IS_BACK = "PostgreSQL is back";

    private final Path dist;
    private final int port;
    private final Random random;
    private RunningSystem system;

    Killer(Path dist, RunningSystem system, int port, long seed) {
        this.dist = dist;
        this.system = system;
        this.port = port;
        this.random = new Random(seed);
    }

    /** The system as it runs now; after a power cut it is another process. */
    RunningSystem system() {
        return system;
    }

    /**
     * Waits for each of these counts of work done and kills then, a random moment later: the first is the database, the
     * last one is the power cut.
     *
     * @param done how much is done; negative once the work was given up
     */
    int killAt(List<Integer> counts, IntSupplier done) throws InterruptedException {
        int kills = 0;
        for (int count : counts) {
            while (done.getAsInt() < count) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_JITTER_MILLIS));
            kills++;
            if (kills == counts.size()) {
                cutPower();
            } else if (kills == 1) {
                killDatabase();
            } else {
                killServer();
            }
        }
        return kills;
    }

    private void killServer() throws InterruptedException {
        for (ProcessHandle node : system.nodes()) {
            node.destroyForcibly();
        }
        await(this::serves);
    }

    /** The postmaster alone: its sessions outlive it as long as their statements run, and the nodes do altogether. */
    private void killDatabase() throws InterruptedException {
        int returns = databaseReturns();
        system.databaseProcesses().get(0).destroyForcibly();
        await(() -> databaseReturns() > returns);
        await(this::serves);
    }

    private int databaseReturns() {
        return system.output().split(DATABASE_IS_BACK, -1).length;
    }

    private void cutPower() throws InterruptedException {
        List<ProcessHandle> nodes = system.nodes();
        List<ProcessHandle> database = system.databaseProcesses();
        system.supervisor().destroyForcibly();
        nodes.forEach(ProcessHandle::destroyForcibly);
        database.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : nodes) {
            each.onExit().join();
        }
        system.exitCode();
        system = RunningSystem.start(dist, system.home(), port);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_AWAY.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("The system did not come back: " + system.output());
    }

    private boolean serves() {
        try {
            HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            page.setConnectTimeout(1_000);
            page.setReadTimeout(10_000);
            int status = page.getResponseCode();
            page.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }
}
