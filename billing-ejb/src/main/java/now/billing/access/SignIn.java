package now.billing.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.identity.ApiTokens;
import now.billing.identity.Memberships;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords and tokens; the only service that works before a tenant is chosen.
 *
 * <p>A wrong password, an unknown account and an account without a business cost the same work and get the same answer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignIn {
    /** The account or the address must wait; the argument {@code seconds} says how long. */
    public static final ProblemCode THROTTLED = ProblemCode.of("sign_in.throttled");

    private static final Shape TOKEN = Shape.of(Secrets.TOKEN_PREFIX + "[0-9A-Za-z]{43}", 60);
    private static final Shape CODE = Shape.of("[a-z0-9]{12}", 12);

    @EJB
    private SignInSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Memberships memberships;

    @Inject
    private Clock clock;

    /**
     * Throws RuleViolated {@code sign_in.throttled} with {@code seconds} while the account or address must wait; empty
     * when
     * e-mail or password is wrong. Holds no transaction while it hashes.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> withPassword(String email, String password, String remoteAddress) {
        StoredPassword stored = steps.find(email, remoteAddress).orElse(null);
        if (!check(stored, password) || stored == null) {
            steps.failed(email, remoteAddress);
            return Optional.empty();
        }
        String better = passwords.isOutdated(stored.phc()) ? passwords.hash(password) : "";
        return steps.succeeded(stored.userId(), email, better);
    }

    /** The caller behind a token, or empty; remembers its last use at most once a minute. */
    @PermitAll
    public Optional<TokenCaller> withToken(String secret) {
        if (!TOKEN.fits(secret)) {
            return Optional.empty();
        }
        Optional<ApiTokens.Access> access = tokens.access(Secrets.sha256(secret));
        Instant now = clock.instant();
        access.filter(token -> token.isUseToBeNoted(now)).ifPresent(token -> tokens.used(token.tokenId(), now));
        return access.map(
                token -> new TokenCaller(token.tokenId(), token.tenant().value(), token.permissions()));
    }

    /** The membership as it is now; asked again on requests so that a removed member is out within seconds. */
    @PermitAll
    public Optional<MembershipView> membership(UUID userId, String tenantCode) {
        if (!CODE.fits(tenantCode)) {
            return Optional.empty();
        }
        return memberships.of(userId, TenantCode.of(tenantCode)).map(SignInSteps::view);
    }

    private boolean check(@Nullable StoredPassword stored, String password) {
        if (password.length() > CompleteSetUp.PASSWORD_MAX * 2) {
            return false;
        }
        if (stored == null) {
            passwords.pretendToCheck(password);
            return false;
        }
        return passwords.matches(password, stored.phc());
    }
}
