package now.billing.storage;

import jakarta.persistence.EntityManager;

/**
 * The gateway to the platform schema: tenants, users, memberships, tokens. Never used in the same transaction as
 * {@link TenantSql}: the two are two databases to us.
 */
public final class PlatformSql extends Sql {
    public PlatformSql(EntityManager entities) {
        super(entities);
    }
}
