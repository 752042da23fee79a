package now.billing.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.function.Supplier;

/** Runs a command at most once per key: its answer is stored in the same transaction. */
@Stateless
public class Idempotency {
    /**
     * Runs the action, or returns the answer stored under the key.
     *
     * @param key chosen by the client, at most 200 characters
     * @param requestDigest SHA-256 of method, path and body; the same key with another digest is a Conflict
     */
    @PermitAll
    public StoredAnswer once(String key, String requestDigest, Supplier<StoredAnswer> action) {
        throw new IllegalStateException("not built yet");
    }
}
