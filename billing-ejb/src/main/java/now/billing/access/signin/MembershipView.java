package now.billing.access.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What a person may do in one tenant.
 *
 * @param tenantCode opaque code of the tenant, 12 characters
 * @param tenantName display name of the business
 * @param role role name, such as OWNER
 * @param permissions permission strings, such as {@code invoice.issue}
 * @param changedAt since when; a session that began before is over
 */
public record MembershipView(
        String tenantCode, String tenantName, String role, Set<String> permissions, Instant changedAt)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
