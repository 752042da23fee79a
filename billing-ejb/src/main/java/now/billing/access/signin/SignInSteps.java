package now.billing.access.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.identity.KnownBrowsers;
import now.billing.identity.Memberships;
import now.billing.identity.Permission;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;

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
    private KnownBrowsers browsers;

    @Inject
    private Clock clock;

    /** True where the person has signed in from the visitor's browser before. */
    @PermitAll
    public boolean knows(String email, Visitor visitor) {
        return browsers.isKnown(email, visitor.browserDigest());
    }

    /** The account to check against. */
    @PermitAll
    public Optional<StoredPassword> find(String email) {
        return accounts.byEmail(email).map(account -> new StoredPassword(account.id(), account.passwordHash()));
    }

    /** Gives a known browser its new secret; both are digests. */
    @PermitAll
    public void remember(UUID userId, String before, String digest) {
        browsers.remember(userId, before, digest, clock.instant());
    }

    /** Keeps the language of a person's pages. */
    @PermitAll
    public void speak(UUID userId, String language) {
        accounts.find(userId).ifPresent(account -> account.speak(language));
    }

    /** Stores a stronger hash where one was made, and tells where the person belongs. */
    @PermitAll
    public Optional<SignedIn> succeeded(UUID userId, String betterHash) {
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

    public static MembershipView view(Memberships.Access access) {
        return new MembershipView(
                access.tenant().value(),
                access.businessName(),
                access.role().name(),
                Permission.words(access.role().permissions()),
                access.changedAt());
    }
}
