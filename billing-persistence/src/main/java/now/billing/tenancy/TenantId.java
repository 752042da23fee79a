package now.billing.tenancy;

import java.io.Serializable;
import java.util.UUID;

/** The key of a tenant's row in the platform schema. */
public record TenantId(UUID value) implements Serializable {
    public static TenantId of(UUID value) {
        return new TenantId(value);
    }
}
