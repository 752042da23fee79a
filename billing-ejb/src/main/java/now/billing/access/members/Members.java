package now.billing.access.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.identity.ApiTokens;
import now.billing.identity.Invitations;
import now.billing.identity.Membership;
import now.billing.identity.Memberships;
import now.billing.identity.Role;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * The people of the tenant. Who loses a role or the place loses the session with it, on every node, at the next
 * request; an owner is always left (ADR 0107).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Members {
    /** Nobody would own the business. */
    public static final ProblemCode LAST_OWNER = ProblemCode.of("member.last_owner");

    @Inject
    private Memberships memberships;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Invitations invitations;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HeldPermissions held;

    @Inject
    private Clock clock;

    /** Everybody, by name. */
    @RolesAllowed({"member.manage", "settings.read"})
    public List<MemberView> list() {
        return memberships.members(tenant()).stream().map(Members::view).toList();
    }

    /** One of them; NotFound where the person is none. */
    @RolesAllowed({"member.manage", "settings.read"})
    public MemberView get(UUID userId) {
        return find(userId);
    }

    /**
     * Gives a member another role; invitations that the person has sent end.
     *
     * @param version as it was seen
     * @throws RuleViolated {@code member.last_owner}
     */
    @RolesAllowed("member.manage")
    public MemberView change(UUID userId, long version, GrantedRole role) {
        TenantId tenant = tenant();
        memberships.waitForOthers(tenant);
        role.check(held.get(), clock.instant());
        Membership membership = seen(tenant, userId, version);
        keepOwner(tenant, membership, role.role());
        membership.become(role.role(), role.until(), clock.instant());
        invitations.revokeOfPerson(tenant, userId, clock.instant());
        return find(userId);
    }

    /** Takes a member's place away, and for good the tokens and the open invitations that the person has made. */
    @RolesAllowed("member.manage")
    public void remove(UUID userId, long version) {
        TenantId tenant = tenant();
        memberships.waitForOthers(tenant);
        Membership membership = seen(tenant, userId, version);
        keepOwner(tenant, membership, null);
        memberships.remove(membership);
        Instant now = clock.instant();
        invitations.revokeOfPerson(tenant, userId, now);
        tokens.revokeMadeBy(tenant, userId, now);
    }

    private Membership seen(TenantId tenant, UUID userId, long version) {
        Membership membership = memberships.find(userId, tenant).orElseThrow(NotFound::create);
        if (membership.version() != version) {
            throw Conflict.staleVersion();
        }
        if (!held.get().containsAll(membership.role().permissions())) {
            throw NotAllowed.missing("member.manage");
        }
        return membership;
    }

    private void keepOwner(TenantId tenant, Membership membership, @Nullable Role next) {
        if (membership.role() == Role.OWNER && next != Role.OWNER && memberships.owners(tenant) == 1) {
            throw RuleViolated.of(LAST_OWNER);
        }
    }

    private MemberView find(UUID userId) {
        return memberships.members(tenant()).stream()
                .filter(member -> member.userId().equals(userId))
                .map(Members::view)
                .findFirst()
                .orElseThrow(NotFound::create);
    }

    private TenantId tenant() {
        return tenants.byCode(caller.get().tenant())
                .map(Tenant::id)
                .orElseThrow(() -> NotAllowed.missing("member.manage"));
    }

    private static MemberView view(Memberships.Member member) {
        return new MemberView(
                member.userId(),
                member.email(),
                member.displayName(),
                member.role().name(),
                member.validUntil(),
                member.since(),
                member.version());
    }
}
