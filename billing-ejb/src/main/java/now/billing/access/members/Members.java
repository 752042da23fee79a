package now.billing.access.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.access.boundary.CurrentCaller;
import now.billing.identity.Memberships;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.Tenants;

/** The people of the tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Members {
    @Inject
    private Memberships memberships;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentCaller caller;

    /** Everybody, by name. */
    @RolesAllowed({"member.manage", "settings.read"})
    public List<MemberView> list() {
        return tenants
                .byCode(caller.get().tenant())
                .map(Tenant::id)
                .map(memberships::members)
                .orElse(List.of())
                .stream()
                .map(member -> new MemberView(
                        member.userId(),
                        member.email(),
                        member.displayName(),
                        member.role().name(),
                        member.since()))
                .toList();
    }
}
