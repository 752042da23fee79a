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
import now.billing.tenancy.TenantId;
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

    private static final Limit MAILS =
            Limit.quota("invitation mails", 100, Duration.ofHours(1)).and(300, Duration.ofDays(1));
    private static final Limit MAILS_TO_ONE = Limit.quota("invitation mails to one", 5, Duration.ofDays(1));
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
        memberships.waitForOthers(tenant.id());
        role.check(held.get(), now);
        makeRoom(invitations.open(tenant.id()), UserAccount.key(email), now);
        accounts.byEmail(email)
                .flatMap(account -> memberships.find(account.id(), tenant.id()))
                .filter(member -> !member.isOver(now))
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
                caller.get().actor(),
                now,
                now.plus(Invitation.LIFETIME),
                null);
        String token = token(tenant, email);
        invitations.add(invitation, Secrets.sha256(token));
        made.fire(new InvitationMade(tenant.code(), tenant.name().orElse(""), inviter(), invitation, token));
        return view(invitation, now);
    }

    /**
     * Sends a new link with its whole time; the one before works no more.
     *
     * @throws InvalidInput about {@code role}, or {@code until} where an auditor's time is over
     */
    @RolesAllowed("member.manage")
    public InvitationView resend(UUID id) {
        Instant now = clock.instant();
        Tenant tenant = tenant();
        memberships.waitForOthers(tenant.id());
        Invitation invitation = invitations.lock(tenant.id(), id).orElseThrow(NotFound::create);
        new GrantedRole(invitation.role(), invitation.validUntil()).check(held.get(), now);
        String token = token(tenant, invitation.email());
        invitations.renew(id, caller.get().actor(), Secrets.sha256(token), now);
        made.fire(new InvitationMade(tenant.code(), tenant.name().orElse(""), inviter(), invitation, token));
        return view(invitations.lock(tenant.id(), id).orElseThrow(), now);
    }

    /** Takes an invitation back; its link works no more. */
    @RolesAllowed("member.manage")
    public void revoke(UUID id) {
        TenantId tenant = tenant().id();
        memberships.waitForOthers(tenant);
        Invitation invitation = invitations.lock(tenant, id).orElseThrow(NotFound::create);
        if (!held.get().containsAll(invitation.role().permissions())) {
            throw NotAllowed.missing("member.manage");
        }
        invitations.revoke(invitation.id(), clock.instant());
    }

    /** One that waits and still works is to be sent again instead; those that are too old make room. */
    private void makeRoom(List<Invitation> open, String emailKey, Instant now) {
        List<Invitation> working =
                open.stream().filter(each -> each.expiresAt().isAfter(now)).toList();
        if (working.stream().anyMatch(each -> isTo(each, emailKey))) {
            throw InvalidInput.of("email", WAITING);
        }
        int kept = working.size();
        if (kept >= MOST_OPEN) {
            throw RuleViolated.of(TOO_MANY, "limit", MOST_OPEN);
        }
        for (Invitation each : open) {
            if (!working.contains(each) && (isTo(each, emailKey) || ++kept >= MOST_OPEN)) {
                invitations.revoke(each.id(), now);
            }
        }
    }

    private static boolean isTo(Invitation invitation, String emailKey) {
        return UserAccount.key(invitation.email()).equals(emailKey);
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
    private String token(Tenant tenant, String email) {
        limits.takeAll(List.of(
                        new Limits.Use(MAILS, tenant.code().value()),
                        new Limits.Use(MAILS_TO_ONE, UserAccount.key(email))))
                .ifPresent(wait -> {
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
