package now.billing.access.repeats;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import now.billing.access.boundary.CurrentCaller;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import now.billing.requests.KeptAnswer;
import now.billing.requests.KeptAnswers;

/**
 * Runs a command at most once per key: its answer is stored in the same transaction (ADR 0044).
 *
 * <p>A refusal rolls the key back with everything else, so a request that was refused may be repeated with the same
 * key.
 */
@Stateless
public class Idempotency {
    /** Longest key of a client, in characters. */
    public static final int KEY_LENGTH_MAX = 200;

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    @Inject
    private KeptAnswers answers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Runs the action, or returns the answer stored under the key. A second request that comes while the first still
     * runs
     * waits for its end.
     *
     * @param key chosen by the client, at most {@value #KEY_LENGTH_MAX} characters
     * @param requestDigest SHA-256 of method, path and body; the same key with another digest is a Conflict
     */
    @PermitAll
    public StoredAnswer once(String key, String requestDigest, Supplier<StoredAnswer> action) {
        check(key);
        String actor = caller.get().actor();
        Instant now = clock.instant();
        if (!answers.take(actor, key, requestDigest, now)) {
            KeptAnswer kept = answers.find(actor, key).orElseThrow(Conflict::idempotencyKeyReused);
            if (kept.createdAt().isAfter(now.minus(KEPT))) {
                return repeat(kept, requestDigest);
            }
            answers.forget(actor, key);
            if (!answers.take(actor, key, requestDigest, now)) {
                throw Conflict.idempotencyKeyReused();
            }
        }
        StoredAnswer answer = action.get();
        answers.keep(actor, key, answer.status(), AnswerHeaders.of(answer).text(), answer.body());
        return answer;
    }

    private static StoredAnswer repeat(KeptAnswer kept, String requestDigest) {
        Integer status = kept.status();
        if (!kept.requestDigest().equals(requestDigest) || status == null) {
            throw Conflict.idempotencyKeyReused();
        }
        AnswerHeaders headers = AnswerHeaders.parse(kept.headers());
        return new StoredAnswer(status, headers.location(), headers.etag(), kept.body());
    }

    private static void check(String key) {
        if (Text.isBlank(key)) {
            throw InvalidInput.of("Idempotency-Key", ProblemCode.REQUIRED);
        }
        if (key.length() > KEY_LENGTH_MAX) {
            throw InvalidInput.of(
                    "Idempotency-Key", ProblemCode.TOO_LONG, "value", key.length(), "limit", KEY_LENGTH_MAX);
        }
        List<Integer> unprintable =
                key.chars().filter(c -> c < ' ' || c == 0x7f).boxed().toList();
        if (!unprintable.isEmpty()) {
            throw InvalidInput.of("Idempotency-Key", ProblemCode.MALFORMED, "value", "a control character");
        }
    }
}
