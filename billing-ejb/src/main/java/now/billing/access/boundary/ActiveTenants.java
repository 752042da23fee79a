package now.billing.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.Tenants;

/**
 * Which tenants take part in business: for clock work, and for public addresses, whose tenant nobody has checked yet.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActiveTenants {
    @Inject
    private Tenants tenants;

    @PermitAll
    public boolean isActive(TenantCode tenant) {
        return tenants.isActive(tenant);
    }

    @PermitAll
    public List<TenantCode> all() {
        return tenants.active();
    }
}
