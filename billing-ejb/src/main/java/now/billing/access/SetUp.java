package now.billing.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** The first start: one link, once, makes the owner and the organization. */
@Stateless
public class SetUp {
    @PermitAll
    public boolean isOpen(String token) {
        throw new IllegalStateException("not built yet");
    }

    /** Throws InvalidInput with fields, or NotFound when the link is used or old. */
    @PermitAll
    public SignedIn complete(CompleteSetUp command) {
        throw new IllegalStateException("not built yet");
    }
}
