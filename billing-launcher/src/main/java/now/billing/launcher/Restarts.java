package now.billing.launcher;

import java.time.Duration;

/**
 * How often something that died is started again: without end while it lives for a while in between, a few times in a
 * row where it does not even start or dies at once. Knows no process, so that nodes and the database share it.
 */
final class Restarts {
    /** So many deaths in a row without a life in between, and it is given up. */
    static final int MOST = 3;

    private final Duration settled;
    private int deaths;
    private long upSince;
    private boolean up;

    /** @param settled how long it must live for its earlier deaths to be forgotten */
    Restarts(Duration settled) {
        this.settled = settled;
    }

    /** It serves, since this moment of {@link System#nanoTime}. */
    synchronized void up(long nanos) {
        up = true;
        upSince = nanos;
        forgetIfSettled(nanos);
    }

    /** It died, or could not be started; true where it may be started again. */
    synchronized boolean again(long nanos) {
        forgetIfSettled(nanos);
        up = false;
        deaths++;
        return deaths < MOST;
    }

    private void forgetIfSettled(long nanos) {
        if (up && nanos - upSince >= settled.toNanos()) {
            deaths = 0;
        }
    }
}
