package now.billing.access.signin;

import java.util.Set;
import java.util.UUID;

/** The caller behind a valid API token: one tenant, the permissions given at its making. */
public record TokenCaller(UUID tokenId, String tenantCode, Set<String> permissions) {}
