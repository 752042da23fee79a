package now.billing.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Counts how often things happen and says when it is too often; the only place that does.
 *
 * <p>A use is taken <em>before</em> the work it stands for, in one step, and given back where the work turned out to be
 * harmless: of forty at once only the allowed number goes on, and nothing that fails afterwards can roll the count
 * back. Keys are kept as digests, so any text of any length can be one. Counts are those of this node and are forgotten
 * when it stops; there are at most {@value #MOST_KEYS}, and of too many keys those go that are seldom used, so that a
 * flood of new ones doesn't push out the one that is counted hard (ADR 0045).
 */
@ApplicationScoped
public class Limits {
    static final long MOST_KEYS = 100_000;
    /** No rate may be longer: a key that nobody asked about for this long is as good as new. */
    static final Duration LONGEST_PERIOD = Duration.ofDays(1);

    @Inject
    private Clock clock;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    };

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(LONGEST_PERIOD)
            .executor(Runnable::run)
            .build();

    /** One use of a limit by a key; the key may be any text. */
    public record Use(Limit limit, String key) {}

    /** For the container. */
    public Limits() {}

    /** For tests, with a clock of theirs. */
    public Limits(Clock clock) {
        this.clock = clock;
    }

    /** Takes one use. Empty if it could be taken; else how long until there is one again, and nothing is taken. */
    public Optional<Duration> take(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes one use of each or, where one refuses, none: how long until all would be there again. */
    public Optional<Duration> takeAll(List<Use> uses) {
        List<Use> taken = new ArrayList<>();
        for (Use use : uses) {
            Optional<Duration> refused = take(use.limit(), use.key());
            if (refused.isPresent()) {
                taken.forEach(this::giveBack);
                return refused;
            }
            taken.add(use);
        }
        return Optional.empty();
    }

    /** Gives one use back; there are never more than the limit allows. */
    public void giveBack(Use use) {
        bucket(use.limit(), use.key()).addTokens(1);
    }

    /** Forgets what was counted for this key. */
    public void forget(Use use) {
        buckets.invalidate(digest(use.limit(), use.key()));
    }

    /** How many keys are counted now. */
    long keys() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Limit limit, String key) {
        return buckets.get(digest(limit, key), absent -> begin(limit));
    }

    private static String digest(Limit limit, String key) {
        return Secrets.sha256(limit.name() + "\n" + key);
    }

    private Bucket begin(Limit limit) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        limit.rates().forEach(rate -> builder.addLimit(bandwidth(rate)));
        return builder.build();
    }

    private static Bandwidth bandwidth(Limit.Rate rate) {
        if (rate.period().compareTo(LONGEST_PERIOD) > 0) {
            throw new IllegalArgumentException("periods longer than " + LONGEST_PERIOD + " would be forgotten");
        }
        return switch (rate.way()) {
            case ONE_BY_ONE ->
                Bandwidth.builder()
                        .capacity(rate.uses())
                        .refillGreedy(rate.uses(), rate.period())
                        .build();
            case ALL_AT_ONCE ->
                Bandwidth.builder()
                        .capacity(rate.uses())
                        .refillIntervally(rate.uses(), rate.period())
                        .build();
        };
    }
}
