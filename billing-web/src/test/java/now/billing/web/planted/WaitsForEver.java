package now.billing.web.planted;

import jakarta.ejb.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Waits without an end, and lets its callers do so. */
@Singleton
public class WaitsForEver {
    private final Semaphore places = new Semaphore(1);

    public String forOthers(CompletableFuture<String> answer) throws InterruptedException {
        places.acquire();
        return answer.join();
    }
}
