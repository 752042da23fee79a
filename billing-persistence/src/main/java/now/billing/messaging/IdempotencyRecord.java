package now.billing.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that was made with an {@code Idempotency-Key}, and its first answer.
 *
 * @param operation method and path
 * @param requestDigest SHA-256 of the body: another body under the same key is refused
 * @param status HTTP status of the first answer, or null while it is being worked on
 * @param headers of the first answer, one a line
 */
public record IdempotencyRecord(
        String caller,
        String key,
        String operation,
        String requestDigest,
        @Nullable Integer status,
        String headers,
        String body,
        Instant createdAt) {

    /** True once the first answer is known. */
    public boolean answered() {
        return status != null;
    }

    /** True if a repetition is the same request. */
    public boolean sameRequest(String otherOperation, String otherDigest) {
        return operation.equals(otherOperation) && requestDigest.equals(otherDigest);
    }
}
