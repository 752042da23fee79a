package now.billing.access.members;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it again: never the secret, only its first characters. */
public record ApiTokenView(
        UUID id,
        String name,
        String prefix,
        Set<String> permissions,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
