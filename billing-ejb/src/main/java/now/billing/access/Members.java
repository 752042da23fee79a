package now.billing.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** The people of the tenant. */
@Stateless
public class Members {
    @RolesAllowed({"member.manage", "settings.read"})
    public List<MemberView> list() {
        throw new IllegalStateException("not built yet");
    }
}
