package now.billing.storage;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Hands the two gateways to the repositories: {@code @Inject TenantSql} or {@code @Inject PlatformSql}. */
@ApplicationScoped
public class Gateways {
    @EJB
    private EntityManagers managers;

    /** The gateway to the data of the tenant of the current transaction. */
    @Produces
    TenantSql tenant() {
        return new TenantSql(managers.tenant());
    }

    /** The gateway to the platform schema. */
    @Produces
    PlatformSql platform() {
        return new PlatformSql(managers.platform());
    }
}
