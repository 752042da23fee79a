package now.billing.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only place that asks the machine for the time; tests put an {@code @Alternative} producer in its place. */
@ApplicationScoped
public class ClockProducer {
    @Produces
    Clock system() {
        return Clock.systemUTC();
    }
}
