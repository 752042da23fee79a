package now.billing.access.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.Keys;
import now.billing.access.signin.Secrets;
import now.billing.identity.ApiToken;
import now.billing.identity.Invitations;
import now.billing.identity.Memberships;
import now.billing.identity.Permission;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.text.Text;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.Tenants;

/**
 * Tokens of the tenant for other programs.
 *
 * <p>They live in the platform's tables, hence the transaction of their own: a token that was made stays, even where
 * the
 * caller's own transaction rolls back afterwards.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApiTokens {
    /** Longest name of a token, in characters. */
    public static final int NAME_LENGTH_MAX = 100;

    /** The maker of the token does not have this permission either. */
    public static final ProblemCode NOT_HELD = ProblemCode.of("token.permission_not_held");

    @Inject
    private now.billing.identity.ApiTokens tokens;

    @Inject
    private Invitations invitations;

    @Inject
    private Memberships memberships;

    @Inject
    private HeldPermissions held;

    @Inject
    private Tenants tenants;

    @Inject
    private Keys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** All tokens, revoked ones too, newest first. */
    @RolesAllowed("token.manage")
    public List<ApiTokenView> list() {
        return tokens.of(tenant().id()).stream().map(ApiTokens::view).toList();
    }

    /**
     * Makes a token. It can never do more than its maker: throws InvalidInput about {@code permissions} otherwise.
     *
     * @param name what it is for, at most {@value #NAME_LENGTH_MAX} characters
     */
    @RolesAllowed("token.manage")
    public NewApiToken create(String name, Set<String> permissions) {
        Tenant tenant = tenant();
        String secret = Secrets.apiToken(keys.signature(Purpose.API_TOKEN));
        ApiToken.Content content = content(name, secret, checked(name, permissions));
        Caller who = caller.get();
        ApiToken token = who.kind() == Caller.Kind.TOKEN
                ? ApiToken.madeWith(maker(who), content, clock.instant())
                : ApiToken.of(tenant.id(), content, who.userId().orElse(null), clock.instant());
        return new NewApiToken(view(tokens.add(token)), secret);
    }

    /** Closes a token at once and for good, with all that were made with it and the invitations that they sent. */
    @RolesAllowed("token.manage")
    public void revoke(UUID id) {
        Instant now = clock.instant();
        TenantId tenant = tenant().id();
        memberships.waitForOthers(tenant);
        tokens.find(tenant, id).orElseThrow(NotFound::create).revoke(now);
        tokens.revokeMadeWith(id, now);
        invitations.revokeOfToken(tenant, id, now);
    }

    private Set<Permission> checked(String name, Set<String> permissions) {
        FieldProblems problems = new FieldProblems();
        if (Text.isBlank(name)) {
            problems.add("name", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "name", Text.typedLine(name), NAME_LENGTH_MAX);
        if (permissions.isEmpty()) {
            problems.add("permissions", ProblemCode.REQUIRED);
        }
        Set<Permission> mine = held.get();
        Set<Permission> asked = EnumSet.noneOf(Permission.class);
        for (String word : new TreeSet<>(permissions)) {
            Optional<Permission> permission = Permission.of(word);
            if (permission.isEmpty()) {
                problems.add("permissions", ProblemCode.UNKNOWN_CODE, "value", word, "list", "permissions");
            } else if (!mine.contains(permission.get())) {
                problems.add("permissions", NOT_HELD, "value", word);
            }
            permission.ifPresent(asked::add);
        }
        InvalidInput.throwIfAny(problems.list());
        return asked;
    }

    private ApiToken maker(Caller who) {
        return Optional.ofNullable(who.id())
                .flatMap(id -> tokens.find(tenant().id(), id))
                .orElseThrow(() -> NotAllowed.missing("token.manage"));
    }

    private Tenant tenant() {
        return tenants.byCode(caller.get().tenant()).orElseThrow(() -> NotAllowed.missing("token.manage"));
    }

    /** What is stored of a token: never the secret. */
    public static ApiToken.Content content(String name, String secret, Set<Permission> permissions) {
        return new ApiToken.Content(name, Secrets.sha256(secret), secret.substring(0, Secrets.SHOWN), permissions);
    }

    public static ApiTokenView view(ApiToken token) {
        return new ApiTokenView(
                token.id(),
                token.name(),
                token.prefix(),
                Permission.words(token.permissions()),
                token.createdAt(),
                token.lastUsedAt().orElse(null),
                token.revokedAt().orElse(null));
    }
}
