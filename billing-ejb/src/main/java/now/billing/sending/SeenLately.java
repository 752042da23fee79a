package now.billing.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents were said to be seen a moment ago on this node: whoever says it over and over reaches no database.
 * Only the first view of a day counts anyhow.
 */
@ApplicationScoped
public class SeenLately {
    static final int MOST = 10_000;
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** Whether nobody said it within the last minute. */
    synchronized boolean isNews(String handle, Instant now) {
        Instant before = seen.remove(handle);
        boolean news = before == null || before.plus(LATELY).isBefore(now);
        seen.put(handle, news ? now : before);
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return news;
    }
}
