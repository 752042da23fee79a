package now.billing.access.signin;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A person whose password was right, with the tenants to choose from.
 *
 * @param language of the pages, such as {@code de}; empty where the person has chosen none
 */
public record SignedIn(UUID userId, String email, String displayName, String language, List<MembershipView> memberships)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The same person with another language. */
    public SignedIn speaking(String newLanguage) {
        return new SignedIn(userId, email, displayName, newLanguage, memberships);
    }
}
