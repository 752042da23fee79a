package now.billing.launcher;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL, started again on its port when it dies without being told to: the nodes' pools replace their
 * broken connections by themselves. Its process is nobody's child (it may be adopted), so it is looked after.
 */
final class WatchedDatabase {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final EmbeddedDatabase database;
    private final Consumer<String> giveUp;
    private final Restarts restarts = new Restarts(SETTLED);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;
    private volatile boolean up;
    private String reason = "";

    WatchedDatabase(EmbeddedDatabase database, Consumer<String> giveUp) {
        this.database = database;
        this.giveUp = giveUp;
    }

    /** Refuses data that this program cannot open, before anything is started. */
    void refuseUnusable() {
        database.refuseUnusable();
    }

    /** Starts or adopts it, and looks after it from now on. */
    DatabaseAccess start() {
        DatabaseAccess access = database.start();
        itServes();
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return access;
    }

    /** False from its death until it serves again. */
    boolean serves() {
        return up && database.isAlive();
    }

    /** Ends the watch, waits for a start under way, and stops the server. */
    void stop() {
        stopping = true;
        watch.shutdown();
        synchronized (this) {
            database.stop();
        }
    }

    private void itServes() {
        restarts.up(System.nanoTime());
        up = true;
    }

    private void look() {
        if (stopping || database.isAlive()) {
            return;
        }
        if (up) {
            up = false;
            reason = "it ended again and again soon after its start; see " + database.log();
            Console.complain("PostgreSQL ended unexpectedly, starting it again.");
        }
        if (!restarts.again(System.nanoTime())) {
            giveUp.accept("PostgreSQL is not started any more: " + reason);
            return;
        }
        try {
            startUnlessStopping();
        } catch (StartRefused e) {
            reason = String.valueOf(e.getMessage());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized void startUnlessStopping() {
        if (!stopping) {
            database.startAgain();
            itServes();
            Console.say("PostgreSQL is back.");
        }
    }
}
