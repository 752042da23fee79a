package now.billing.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.identity.Memberships;
import now.billing.identity.SignInAttempts;
import now.billing.identity.SignInThrottle;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;
import now.billing.kernel.problem.RuleViolated;

/** The parts of a sign-in that need the platform's tables, each a short transaction; the hashing lies between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInSteps {
    private static final Logger LOG = System.getLogger(SignInSteps.class.getName());

    @Inject
    private UserAccounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Clock clock;

    /** The account to check against; refuses while it or the address must wait. */
    @PermitAll
    public Optional<StoredPassword> find(String email, String remoteAddress) {
        Instant now = clock.instant();
        Optional<Instant> until = Stream.of(SignInThrottle.account(email), SignInThrottle.address(remoteAddress))
                .flatMap(throttle -> attempts.blockedUntil(throttle, now).stream())
                .max(Instant::compareTo);
        if (until.isPresent()) {
            LOG.log(Level.INFO, "sign_in.throttled address={0}", remoteAddress);
            throw RuleViolated.of(
                    SignIn.THROTTLED,
                    "seconds",
                    Duration.between(now, until.get()).plusMillis(999).toSeconds());
        }
        return accounts.byEmail(email).map(account -> new StoredPassword(account.id(), account.passwordHash()));
    }

    /** Counts a wrong password, for the account and for the address. */
    @PermitAll
    public void failed(String email, String remoteAddress) {
        Instant now = clock.instant();
        attempts.failed(SignInThrottle.account(email), now);
        attempts.failed(SignInThrottle.address(remoteAddress), now);
        LOG.log(Level.INFO, "sign_in.failed address={0}", remoteAddress);
    }

    /**
     * Forgets the account's failures, stores a stronger hash where one was made, and tells where the person belongs.
     */
    @PermitAll
    public Optional<SignedIn> succeeded(UUID userId, String email, String betterHash) {
        attempts.succeeded(SignInThrottle.account(email));
        Optional<UserAccount> account = accounts.find(userId);
        if (!betterHash.isEmpty()) {
            account.ifPresent(known -> known.changePassword(betterHash));
        }
        LOG.log(Level.INFO, "sign_in.done user={0}", userId);
        return account.map(this::signedIn);
    }

    private SignedIn signedIn(UserAccount account) {
        List<MembershipView> places =
                memberships.of(account.id()).stream().map(SignInSteps::view).toList();
        return new SignedIn(account.id(), account.email(), account.displayName(), account.language(), places);
    }

    static MembershipView view(Memberships.Access access) {
        return new MembershipView(
                access.tenant().value(),
                access.businessName(),
                access.role().name(),
                access.role().permissions());
    }
}
