package now.billing.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import now.billing.identity.ApiToken;
import now.billing.identity.Memberships;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.Tenants;

/** Who the actors in a tenant's rows are, by name; the names live with the platform, the rows with the tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActorNames {
    @Inject
    private Tenants tenants;

    @Inject
    private Memberships memberships;

    @Inject
    private now.billing.identity.ApiTokens tokens;

    @Inject
    private CurrentCaller caller;

    /** Names of the people and tokens of the caller's tenant, by the actor text of their rows. */
    @PermitAll
    public Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        tenants.byCode(caller.get().tenant()).map(Tenant::id).ifPresent(tenant -> {
            memberships.members(tenant).forEach(member -> names.put(key("u:", member.userId()), member.displayName()));
            for (ApiToken token : tokens.of(tenant)) {
                names.put(key("k:", token.id()), token.name());
            }
        });
        return names;
    }

    private static String key(String kind, UUID id) {
        return kind + id;
    }
}
