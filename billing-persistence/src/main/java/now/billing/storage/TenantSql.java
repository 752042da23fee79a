package now.billing.storage;

import jakarta.persistence.EntityManager;

/**
 * The gateway to the data of the tenant whose call it is. Repositories of tenant data get it injected; it works only
 * inside a transaction that a tenant has entered.
 */
public final class TenantSql extends Sql {
    public TenantSql(EntityManager entities) {
        super(entities);
    }
}
