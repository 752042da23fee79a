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
        Instant before = seen.get(handle);
        return before == null || before.plus(LATELY).isBefore(now);
    }

    /** Once it is written down, so that a view is not lost with the database, nor room given to invented handles. */
    synchronized void remember(String handle, Instant now) {
        seen.remove(handle);
        seen.put(handle, now);
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
    }
}
