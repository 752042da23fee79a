package now.billing.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that asks the machine for the time; tests put an {@code @Alternative} producer in its place. */
@ApplicationScoped
public class ClockProducer {
    /** The database keeps microseconds; what is answered at once and what is read later are the same instant. */
    private static final Duration FINEST = Duration.ofNanos(1_000);

    @Produces
    Clock system() {
        return Clock.tick(Clock.systemUTC(), FINEST);
    }
}
