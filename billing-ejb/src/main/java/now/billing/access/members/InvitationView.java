package now.billing.access.members;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that waits for its answer.
 *
 * @param until how long an auditor may look, or null
 * @param expired whether the link is too old
 * @param mailedAt when the mail left us, or null where it has not
 */
public record InvitationView(
        UUID id,
        String email,
        String role,
        @Nullable Instant until,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        @Nullable Instant mailedAt) {}
