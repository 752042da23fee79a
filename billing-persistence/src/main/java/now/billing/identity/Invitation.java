package now.billing.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A place in a business that waits for the person behind an e-mail address.
 *
 * @param validUntil how long an auditor may look once let in, or null
 * @param language of the mail
 * @param invitedBy the actor who sent the link last, {@code u:<user>} or {@code k:<token>}: it works as long as they
 *     may give the role
 * @param mailedAt when the mail was handed over, or null
 */
public record Invitation(
        UUID id,
        TenantId tenant,
        String email,
        Role role,
        @Nullable Instant validUntil,
        String language,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant mailedAt) {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(7);
}
