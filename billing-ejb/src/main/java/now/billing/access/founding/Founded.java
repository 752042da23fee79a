package now.billing.access.founding;

import java.util.UUID;
import now.billing.tenancy.TenantCode;

/** What the first step of a set-up made: the owner and the tenant. */
public record Founded(UUID userId, TenantCode tenant) {}
