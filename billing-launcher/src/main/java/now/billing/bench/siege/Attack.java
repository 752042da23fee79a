package now.billing.bench.siege;

import java.time.Duration;

/** One way to stop a server without an account, bounded in count and time. */
interface Attack {
    /** How long an attack lasts at most. */
    Duration LONGEST = Duration.ofSeconds(12);

    /** In a few words, as the page of figures shows it. */
    String name();

    /** Attacks until it is done or the time is over; what the server does to the attacker does not matter. */
    void run(Target target) throws InterruptedException;
}
