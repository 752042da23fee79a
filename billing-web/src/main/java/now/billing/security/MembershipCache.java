package now.billing.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import now.billing.access.signin.MembershipView;
import now.billing.access.signin.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Memberships as they are, for pages and all they do; as they were a moment ago for pictures and scripts, of which a
 * page has many and none says anything about the business.
 */
@ApplicationScoped
public class MembershipCache {
    /** How old an answer may be where it does not matter. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private static final int LARGEST = 10_000;

    @EJB
    private SignIn signIn;

    @Inject
    private Clock clock;

    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();

    private record Key(UUID userId, String tenantCode) {}

    private record Answer(@Nullable MembershipView membership, Instant until) {}

    /** The person's membership in the business; now, or at most {@link #FRESH} old. */
    Optional<MembershipView> find(UUID userId, String tenantCode, boolean exactly) {
        Instant now = clock.instant();
        Key key = new Key(userId, tenantCode);
        Answer known = answers.get(key);
        if (!exactly && known != null && now.isBefore(known.until())) {
            return Optional.ofNullable(known.membership());
        }
        if (answers.size() >= LARGEST) {
            answers.values().removeIf(answer -> !now.isBefore(answer.until()));
        }
        Answer fresh = new Answer(signIn.membership(userId, tenantCode).orElse(null), now.plus(FRESH));
        answers.put(key, fresh);
        return Optional.ofNullable(fresh.membership());
    }
}
