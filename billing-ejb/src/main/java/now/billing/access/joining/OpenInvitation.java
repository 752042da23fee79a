package now.billing.access.joining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person with the link sees before coming in.
 *
 * @param until how long an auditor may look, or null
 * @param hasAccount whether the person signs in, or chooses a password first
 */
public record OpenInvitation(
        String organization,
        String email,
        String role,
        @Nullable Instant until,
        boolean hasAccount) {}
