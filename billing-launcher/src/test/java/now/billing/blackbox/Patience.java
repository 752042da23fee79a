package now.billing.blackbox;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;

/** How long something may last: as said on a machine of its own; where others compute, too, each gets its part. */
final class Patience {
    private Patience() {}

    /** This long, times as many as want each core. */
    static Duration of(Duration alone) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double wanting = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return alone.multipliedBy((long) Math.max(1, Math.ceil(wanting)));
    }

    /** How long this lasts. */
    static Duration lasting(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
