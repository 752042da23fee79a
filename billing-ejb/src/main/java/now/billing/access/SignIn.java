package now.billing.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.UUID;

/** Checks passwords and tokens; the only service that works before a tenant is chosen. */
@Stateless
public class SignIn {
    /** Throws RuleViolated {@code sign_in.throttled} with {@code seconds} while the account or address must wait; empty when e-mail or password is wrong. */
    @PermitAll
    public Optional<SignedIn> withPassword(String email, String password, String remoteAddress) {
        throw new IllegalStateException("not built yet");
    }

    /** The caller behind a token, or empty; remembers its last use at most once a minute. */
    @PermitAll
    public Optional<TokenCaller> withToken(String secret) {
        throw new IllegalStateException("not built yet");
    }

    /** The membership as it is now; asked again on requests so that a removed member is out within seconds. */
    @PermitAll
    public Optional<MembershipView> membership(UUID userId, String tenantCode) {
        throw new IllegalStateException("not built yet");
    }
}
