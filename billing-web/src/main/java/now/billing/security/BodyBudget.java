package now.billing.security;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of bodies this node holds at once. The first bytes of each body are free, since the number of threads
 * bounds them already: an ordinary request is never refused because others send much. What goes beyond is taken while
 * it arrives, so that a length which a stranger only announces holds nothing; whoever is known takes it as announced.
 * Nobody may have more than half of it.
 */
final class BodyBudget {
    /** What every body may have. */
    static final long FREE = BodyLimits.ANONYMOUS;

    private static final long SMALLEST = 2 * BodyLimits.FILE;
    private static final int PART_OF_THE_HEAP = 32;

    private final long most;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    BodyBudget(long most) {
        this.most = most;
    }

    /** A part of the heap; a body takes several times its length while it is read. */
    static BodyBudget ofThisNode() {
        return new BodyBudget(Math.max(SMALLEST, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** False where there is no room for as many bytes of this sender. */
    synchronized boolean take(String sender, long bytes) {
        long own = held.getOrDefault(sender, 0L) + bytes;
        if (all + bytes > most || own > most / 2) {
            return false;
        }
        all += bytes;
        held.put(sender, own);
        return true;
    }

    synchronized void giveBack(String sender, long bytes) {
        all -= bytes;
        held.compute(sender, (name, own) -> own == null || own <= bytes ? null : own - bytes);
    }
}
