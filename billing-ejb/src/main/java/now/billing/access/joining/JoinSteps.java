package now.billing.access.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.boundary.Caller;
import now.billing.access.members.HeldPermissions;
import now.billing.access.members.Inviting;
import now.billing.access.signin.SignInSteps;
import now.billing.access.signin.SignedIn;
import now.billing.identity.Invitation;
import now.billing.identity.Invitations;
import now.billing.identity.Membership;
import now.billing.identity.Memberships;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Violations;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.TenantStatus;
import now.billing.tenancy.Tenants;

/** The parts of joining that need the platform's tables, each a short transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JoinSteps {
    private static final String TAKEN = "user_account_email_unique";

    @Inject
    private Invitations invitations;

    @Inject
    private UserAccounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private HeldPermissions held;

    @Inject
    private Tenants tenants;

    @Inject
    private Clock clock;

    /** The invitation behind the hash of a token, if it works now. */
    @PermitAll
    public Optional<OpenInvitation> open(String sha256) {
        return invitations
                .byToken(sha256, clock.instant())
                .filter(this::isBacked)
                .flatMap(invitation -> tenant(invitation)
                        .map(tenant -> new OpenInvitation(
                                tenant.name().orElse(""),
                                invitation.email(),
                                invitation.role().name(),
                                invitation.validUntil(),
                                accounts.byEmail(invitation.email()).isPresent())));
    }

    /** Account and membership of somebody who has none; of many at once the first one counts. */
    @PermitAll
    public Joined asNewcomer(String sha256, String displayName, String passwordHash, String language) {
        Invitation invitation = lock(sha256);
        if (accounts.byEmail(invitation.email()).isPresent()) {
            throw InvalidInput.of("email", ProblemCode.DUPLICATE, "value", invitation.email());
        }
        UserAccount account =
                added(UserAccount.of(invitation.email(), displayName, passwordHash, language, clock.instant()));
        return join(invitation, account);
    }

    /** Membership of a person whose password was right. */
    @PermitAll
    public Joined asKnown(String sha256, UUID userId) {
        Invitation invitation = lock(sha256);
        UserAccount account = accounts.find(userId)
                .filter(known -> accounts.byEmail(invitation.email())
                        .map(UserAccount::id)
                        .filter(known.id()::equals)
                        .isPresent())
                .orElseThrow(NotFound::create);
        return join(invitation, account);
    }

    private Joined join(Invitation invitation, UserAccount account) {
        Instant now = clock.instant();
        Tenant tenant = tenant(invitation).orElseThrow(NotFound::create);
        memberships
                .find(account.id(), invitation.tenant())
                .ifPresentOrElse(
                        before -> backIn(before, invitation, now),
                        () -> memberships.add(Membership.until(
                                invitation.validUntil(), account.id(), invitation.tenant(), invitation.role(), now)));
        invitations.accepted(invitation.id(), account.id(), now);
        SignedIn person = new SignedIn(
                account.id(),
                account.email(),
                account.displayName(),
                account.language(),
                memberships.of(account.id()).stream().map(SignInSteps::view).toList());
        return new Joined(person, tenant.code().value());
    }

    /** An auditor whose time is over comes again; who belongs there still does not. */
    private void backIn(Membership before, Invitation invitation, Instant now) {
        if (!before.isOver(now)) {
            throw RuleViolated.of(Inviting.ALREADY);
        }
        before.become(invitation.role(), invitation.validUntil(), now);
    }

    /** Two businesses may invite the same newcomer: of two links used at once, the second one is refused. */
    private UserAccount added(UserAccount account) {
        try {
            return accounts.add(account);
        } catch (PersistenceException refused) {
            if (Violations.constraint(refused).filter(TAKEN::equals).isEmpty()) {
                throw refused;
            }
            InvalidInput taken = InvalidInput.of("email", ProblemCode.DUPLICATE, "value", account.email());
            taken.initCause(refused);
            throw taken;
        }
    }

    /** Changes of the business's members come first, as with every other change of them; then the invitation. */
    private Invitation lock(String sha256) {
        invitations.byToken(sha256, clock.instant()).ifPresent(found -> memberships.waitForOthers(found.tenant()));
        return invitations
                .lockByToken(sha256, clock.instant())
                .filter(this::isBacked)
                .orElseThrow(NotFound::create);
    }

    /** Whether whoever sent the link may give the role now: a link is worth no more than its sender. */
    private boolean isBacked(Invitation invitation) {
        return tenant(invitation)
                .flatMap(tenant -> Caller.parse(invitation.invitedBy() + "@" + tenant.code()))
                .filter(inviter ->
                        held.of(inviter).containsAll(invitation.role().permissions()))
                .isPresent();
    }

    private Optional<Tenant> tenant(Invitation invitation) {
        return tenants.find(invitation.tenant()).filter(found -> found.status() == TenantStatus.ACTIVE);
    }
}
