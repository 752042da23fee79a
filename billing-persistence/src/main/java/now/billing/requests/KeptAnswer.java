package now.billing.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known under a key.
 *
 * @param requestDigest SHA-256 of the request that used the key first
 * @param status HTTP status of its answer; null as long as there is none
 * @param headers headers of the answer, in the form the writer chose
 * @param body text of the answer
 * @param createdAt when the key was used first
 */
public record KeptAnswer(
        String requestDigest, @Nullable Integer status, String headers, String body, Instant createdAt) {}
