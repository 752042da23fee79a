package now.billing.access.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.Keys;
import now.billing.access.signin.Guesses;
import now.billing.access.signin.Limit;
import now.billing.access.signin.Limits;
import now.billing.access.signin.Secrets;
import now.billing.identity.Invitation;
import now.billing.identity.Invitations;
import now.billing.identity.Memberships;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.Tenants;

/** Asks people by e-mail to join the tenant. The link works once, for seven days; only its hash is kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Inviting {
    /** Most invitations of a business that wait at one time. */
    public static final int MOST_OPEN = 50;

    /** The person belongs to the business already. */
    public static final ProblemCode ALREADY = ProblemCode.of("member.already");

    static final ProblemCode WAITING = ProblemCode.of("invitation.waiting");
    static final ProblemCode TOO_MANY = ProblemCode.of("invitation.too_many");

    private static final Limit MAILS = Limit.quota("invitation mails", 100, Duration.ofHours(1));
    private static final Shape LANGUAGE = Shape.of("[a-z]{2,3}", 3);

    @Inject
    private Invitations invitations;

    @Inject
    private Memberships memberships;

    @Inject
    private UserAccounts accounts;

    @Inject
    private Tenants tenants;

    @Inject
    private HeldPermissions held;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Limits limits;

    @Inject
    private Keys keys;

    @Inject
    private Event<InvitationMade> made;

    @Inject
    private Clock clock;

    /** Those that wait, newest first. */
    @RolesAllowed("member.manage")
    public List<InvitationView> open() {
        Instant now = clock.instant();
        return invitations.open(tenant().id()).stream()
                .map(each -> view(each, now))
                .toList();
    }

    /**
     * Invites somebody; the mail leaves after the commit.
     *
     * @param language of the mail, such as {@code de}
     * @throws InvalidInput about {@code email}, {@code role} or {@code until}
     * @throws RuleViolated {@code invitation.too_many}, {@code guesses.throttled} with {@code seconds}
     */
    @RolesAllowed("member.manage")
    public InvitationView invite(String email, GrantedRole role, String language) {
        Instant now = clock.instant();
        Tenant tenant = tenant();
        checkEmail(email);
        role.check(held.get(), now);
        memberships.waitForOthers(tenant.id());
        List<Invitation> open = invitations.open(tenant.id());
        for (Invitation each : open) {
            if (UserAccount.key(each.email()).equals(UserAccount.key(email))) {
                refuseWaiting(each, now);
            }
        }
        if (open.size() >= MOST_OPEN) {
            throw RuleViolated.of(TOO_MANY, "limit", MOST_OPEN);
        }
        accounts.byEmail(email)
                .flatMap(account -> memberships.find(account.id(), tenant.id()))
                .ifPresent(member -> {
                    throw InvalidInput.of("email", ALREADY);
                });
        Invitation invitation = new Invitation(
                Ids.next(),
                tenant.id(),
                EmailAddress.typed(email),
                role.role(),
                role.until(),
                LANGUAGE.fits(language) ? language : "en",
                now,
                now.plus(Invitation.LIFETIME),
                null);
        String token = token(tenant);
        invitations.add(invitation, Secrets.sha256(token));
        made.fire(new InvitationMade(tenant.code(), tenant.name().orElse(""), inviter(), invitation, token));
        return view(invitation, now);
    }

    /** Sends a new link with its whole time; the one before works no more. */
    @RolesAllowed("member.manage")
    public InvitationView resend(UUID id) {
        Instant now = clock.instant();
        Tenant tenant = tenant();
        Invitation invitation = invitations.lock(tenant.id(), id).orElseThrow(NotFound::create);
        new GrantedRole(invitation.role(), null).check(held.get(), now);
        String token = token(tenant);
        invitations.renew(id, Secrets.sha256(token), now);
        made.fire(new InvitationMade(tenant.code(), tenant.name().orElse(""), inviter(), invitation, token));
        return view(invitations.lock(tenant.id(), id).orElseThrow(), now);
    }

    /** Takes an invitation back; its link works no more. */
    @RolesAllowed("member.manage")
    public void revoke(UUID id) {
        Invitation invitation = invitations.lock(tenant().id(), id).orElseThrow(NotFound::create);
        invitations.revoke(invitation.id(), clock.instant());
    }

    /** One that waits and still works is to be sent again instead; one that is too old makes room. */
    private void refuseWaiting(Invitation waiting, Instant now) {
        if (waiting.expiresAt().isAfter(now)) {
            throw InvalidInput.of("email", WAITING);
        }
        invitations.revoke(waiting.id(), now);
    }

    private static void checkEmail(String email) {
        FieldProblems problems = new FieldProblems();
        if (Text.isBlank(email)) {
            problems.add("email", ProblemCode.REQUIRED);
        }
        EmailAddress.check(problems, "email", email);
        problems.throwIfAny();
    }

    /** Counted before it is made: an invitation is a mail to somebody who may never have heard of us. */
    private String token(Tenant tenant) {
        limits.take(MAILS, tenant.code().value()).ifPresent(wait -> {
            throw RuleViolated.of(Guesses.TOO_MANY, "seconds", Guesses.seconds(wait));
        });
        return keys.signature(Purpose.INVITATION).signed(Secrets.secret());
    }

    private String inviter() {
        Caller who = caller.get();
        return who.userId()
                .flatMap(accounts::find)
                .map(UserAccount::displayName)
                .orElse("");
    }

    private Tenant tenant() {
        return tenants.byCode(caller.get().tenant()).orElseThrow(() -> NotAllowed.missing("member.manage"));
    }

    private static InvitationView view(Invitation invitation, Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role().name(),
                invitation.validUntil(),
                invitation.createdAt(),
                invitation.expiresAt(),
                !invitation.expiresAt().isAfter(now),
                invitation.mailedAt());
    }
}
