package now.billing.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who a session belongs to; the only thing of a sign-in that the session keeps. What the person may do is not in here:
 * it is
 * asked again, so that a removed member is out within seconds.
 *
 * @param userId the person
 * @param tenantCode the chosen business; changing it is a new authentication
 * @param signedInAt start of the absolute limit
 * @param bindDigest SHA-256 of the second cookie, without which the session id alone is worth nothing
 */
public record Identity(UUID userId, String tenantCode, Instant signedInAt, String bindDigest) implements Serializable {
    /** Sessions end after this time, however busy they are. */
    public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    /** Sessions end when this long nothing came from the browser; web.xml says the same to the container. */
    public static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

    private static final long serialVersionUID = 1L;

    /** True once the session is older than {@link #ABSOLUTE_LIMIT}. */
    public boolean isOver(Instant now) {
        return !now.isBefore(signedInAt.plus(ABSOLUTE_LIMIT));
    }

    /** True once nothing came for {@link #IDLE_LIMIT} since the last request. */
    public static boolean isIdle(Instant lastRequest, Instant now) {
        return !now.isBefore(lastRequest.plus(IDLE_LIMIT));
    }

    /** The name of the principal, as the services read it. */
    public String principal() {
        return "u:" + userId + "@" + tenantCode;
    }
}
