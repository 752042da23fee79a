package now.billing.access.signin;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A person whose password was right, with the tenants to choose from. */
public record SignedIn(UUID userId, String email, String displayName, String language, List<MembershipView> memberships)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
