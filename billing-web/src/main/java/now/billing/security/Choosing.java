package now.billing.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import now.billing.access.signin.SignedIn;

/**
 * A person whose password was right and who has yet to choose a business; opens nothing.
 *
 * @param since when the password was checked
 * @param bindDigest SHA-256 of the second cookie, as in {@link Identity}
 */
record Choosing(SignedIn person, Instant since, String bindDigest) implements Serializable {
    static final Duration LIMIT = Duration.ofMinutes(5);

    private static final long serialVersionUID = 1L;

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LIMIT));
    }
}
