package now.billing.access.members;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of the tenant and the role held there.
 *
 * @param until when an auditor is out, or null
 */
public record MemberView(
        UUID userId,
        String email,
        String displayName,
        String role,
        @Nullable Instant until,
        Instant since,
        long version) {}
