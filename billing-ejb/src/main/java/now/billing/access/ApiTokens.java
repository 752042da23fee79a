package now.billing.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tokens of the tenant for other programs. */
@Stateless
public class ApiTokens {
    @RolesAllowed("token.manage")
    public List<ApiTokenView> list() {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("token.manage")
    public NewApiToken create(String name, Set<String> permissions) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("token.manage")
    public void revoke(UUID id) {
        throw new IllegalStateException("not built yet");
    }
}
