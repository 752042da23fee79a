package now.billing.access.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a command really ran. */
@ApplicationScoped
public class Effects {
    private final AtomicInteger made = new AtomicInteger();

    int next(String digest) {
        if (digest.startsWith("refuse")) {
            throw now.billing.kernel.problem.NotFound.create();
        }
        return made.incrementAndGet();
    }

    String count() {
        return Integer.toString(made.get());
    }
}
