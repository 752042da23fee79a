package now.billing.access.members;

import java.time.Instant;
import java.util.UUID;

/** One person of the tenant and the role held there. */
public record MemberView(UUID userId, String email, String displayName, String role, Instant since) {}
