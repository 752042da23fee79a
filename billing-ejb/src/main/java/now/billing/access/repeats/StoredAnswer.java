package now.billing.access.repeats;

import org.jspecify.annotations.Nullable;

/**
 * An answer kept under an idempotency key, so that a repeated request gets the same one.
 *
 * @param status HTTP status
 * @param location value of the Location header, where a resource was created
 * @param etag value of the ETag header
 * @param body JSON text
 */
public record StoredAnswer(
        int status, @Nullable String location, @Nullable String etag, String body) {}
