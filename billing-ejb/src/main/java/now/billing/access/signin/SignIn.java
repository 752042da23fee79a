package now.billing.access.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.boundary.Keys;
import now.billing.identity.ApiTokens;
import now.billing.identity.Memberships;
import now.billing.identity.Permission;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
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

    private static final Logger LOG = System.getLogger(SignIn.class.getName());
    private static final Shape TOKEN = Shape.of(Secrets.TOKEN_PREFIX + "[0-9A-Za-z]{43}[a-z2-7]{26}", 80);
    private static final Shape LANGUAGE = Shape.of("[a-z]{2,3}", 3);
    private static final Shape CODE = Shape.of("[a-z0-9]{12}", 12);

    @EJB
    private SignInSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Memberships memberships;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    /**
     * Empty when e-mail or password is wrong. Holds no transaction while it hashes; the try is counted before anything
     * is
     * looked at, so of many at once only as many are checked as may be.
     *
     * @throws InvalidInput where a field can't be one: too long, or with characters that nobody types
     * @throws RuleViolated {@code sign_in.throttled} with {@code seconds} while account or network must wait
     * @throws ProviderFailed {@code sign_in.busy} with {@code seconds} while too many wait
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> withPassword(String email, String password, Visitor visitor) {
        check(email, password);
        boolean known = !visitor.browser().isEmpty() && steps.knows(email, visitor);
        List<Limits.Use> guess = known ? Guesses.byKnownBrowser(email, visitor) : Guesses.byStranger(email, visitor);
        reserve(guess, visitor);
        Passwords.Line line = known ? Passwords.Line.KNOWN : Passwords.Line.STRANGERS;
        StoredPassword stored = steps.find(email).orElse(null);
        if (!matches(stored, password, line, guess) || stored == null) {
            LOG.log(Level.INFO, "sign_in.failed network={0}", visitor.network());
            return Optional.empty();
        }
        guesses.forgetSlips(guess);
        String better = passwords.isOutdated(stored.phc()) ? passwords.hash(password, Passwords.Line.KNOWN) : "";
        return steps.succeeded(stored.userId(), better);
    }

    /** Remembers the browser of a person who has just signed in: returns the secret to keep in it from now on. */
    @PermitAll
    public String rememberBrowser(UUID userId, Visitor visitor) {
        String secret = Secrets.secret();
        steps.remember(userId, visitor.browserDigest(), Secrets.sha256(secret));
        return secret;
    }

    /** Keeps the language in which a person who has signed in wants the pages, such as {@code de}. */
    @PermitAll
    public void speak(UUID userId, String language) {
        if (!LANGUAGE.fits(language)) {
            throw InvalidInput.of("language", ProblemCode.MALFORMED, "value", language);
        }
        steps.speak(userId, language);
    }

    /**
     * The caller behind a token, or empty; what we have not signed is not looked for. Remembers the last use at most
     * once a minute.
     */
    @PermitAll
    public Optional<TokenCaller> withToken(String secret) {
        if (!TOKEN.fits(secret) || !keys.signature(Purpose.API_TOKEN).isOurs(secret)) {
            return Optional.empty();
        }
        Optional<ApiTokens.Access> access = tokens.access(Secrets.sha256(secret));
        Instant now = clock.instant();
        access.filter(token -> token.isUseToBeNoted(now)).ifPresent(token -> tokens.used(token.tokenId(), now));
        return access.map(token ->
                new TokenCaller(token.tokenId(), token.tenant().value(), Permission.words(token.permissions())));
    }

    /** The membership as it is now; asked again on requests so that a removed member is out within seconds. */
    @PermitAll
    public Optional<MembershipView> membership(UUID userId, String tenantCode) {
        if (!CODE.fits(tenantCode)) {
            return Optional.empty();
        }
        return memberships.of(userId, TenantCode.of(tenantCode)).map(SignInSteps::view);
    }

    private static void check(String email, String password) {
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "email", email.strip(), now.billing.kernel.document.Limits.EMAIL);
        if (password.length() > PasswordRules.MAX * 2) {
            problems.add("password", ProblemCode.TOO_LONG, "value", password.length(), "limit", PasswordRules.MAX);
        }
        problems.throwIfAny();
    }

    private void reserve(List<Limits.Use> guess, Visitor visitor) {
        guesses.reserve(guess).ifPresent(wait -> {
            LOG.log(Level.INFO, "sign_in.throttled network={0}", visitor.network());
            throw RuleViolated.of(THROTTLED, "seconds", Guesses.seconds(wait));
        });
    }

    /** A guess that found the line full was not looked at, and does not count. */
    private boolean matches(
            @Nullable StoredPassword stored, String password, Passwords.Line line, List<Limits.Use> guess) {
        try {
            if (stored == null) {
                passwords.pretendToCheck(password, line);
                return false;
            }
            return passwords.matches(password, stored.phc(), line);
        } catch (ProviderFailed busy) {
            guesses.giveBack(guess);
            throw busy;
        }
    }
}
