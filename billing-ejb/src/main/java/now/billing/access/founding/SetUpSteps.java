package now.billing.access.founding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.access.boundary.Keys;
import now.billing.access.members.ApiTokens;
import now.billing.access.members.NewApiToken;
import now.billing.access.signin.Secrets;
import now.billing.access.signin.SignInSteps;
import now.billing.access.signin.SignedIn;
import now.billing.identity.ApiToken;
import now.billing.identity.Membership;
import now.billing.identity.Memberships;
import now.billing.identity.Role;
import now.billing.identity.SetupLinks;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.text.Text;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.Tenants;

/** The steps of a set-up in the platform's tables, each a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SetUpSteps {
    @Inject
    private SetupLinks links;

    @Inject
    private UserAccounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private Tenants tenants;

    @Inject
    private Keys keys;

    @Inject
    private now.billing.identity.ApiTokens tokens;

    @Inject
    private Event<SetUpCompleted> completed;

    @Inject
    private Clock clock;

    @PermitAll
    public boolean isOpen(String link) {
        return links.isOpen(link, clock.instant());
    }

    /**
     * Runs the other steps while nobody else uses the link. This transaction holds nothing but the link's lock, which a
     * killed server gives back by itself.
     *
     * @throws RuleViolated {@code organization.only_one} while somebody else is at it
     */
    @PermitAll
    public SetUpDone alone(String link, Supplier<SetUpDone> others) {
        if (!links.holdAlone(link)) {
            throw RuleViolated.of(SetUp.ONLY_ONE);
        }
        return others.get();
    }

    /**
     * Owner, tenant and membership: made by the first call with this link, found by every later one. Empty where no
     * tenant
     * is ready yet; then nothing was made.
     */
    @PermitAll
    public Optional<Founded> found(String link, CompleteSetUp command, String passwordHash) {
        SetupLinks.Progress progress = links.lock(link, clock.instant()).orElseThrow(NotFound::create);
        Optional<Tenant> begun = Optional.ofNullable(progress.tenant()).flatMap(tenants::find);
        if (begun.isPresent()) {
            UserAccount owner = Optional.ofNullable(progress.userId())
                    .flatMap(accounts::find)
                    .orElseThrow();
            begun.get().rename(Text.typedLine(command.organizationName()));
            correct(owner, command, passwordHash);
            return Optional.of(new Founded(owner.id(), begun.get().code()));
        }
        refuseTaken(command.email());
        return tenants.claim(Text.typedLine(command.organizationName()), clock.instant())
                .map(tenant -> new Founded(own(link, command, passwordHash, tenant.id()), tenant.code()));
    }

    /** Uses the link up; makes a token of the given name, none where it is empty. */
    @PermitAll
    public SetUpDone finish(String link, Founded founded, String tokenName) {
        if (!links.use(link, clock.instant())) {
            throw NotFound.create();
        }
        UserAccount owner = accounts.find(founded.userId()).orElseThrow();
        completed.fire(new SetUpCompleted(owner.id()));
        SignedIn signedIn = new SignedIn(
                owner.id(),
                owner.email(),
                owner.displayName(),
                owner.language(),
                memberships.of(owner.id()).stream().map(SignInSteps::view).toList());
        return new SetUpDone(signedIn, tokenName.isEmpty() ? null : token(founded, tokenName));
    }

    private NewApiToken token(Founded founded, String name) {
        String secret = Secrets.apiToken(keys.signature(Purpose.API_TOKEN));
        TenantId tenant = tenants.byCode(founded.tenant()).orElseThrow().id();
        ApiToken token = tokens.add(ApiToken.of(
                tenant, ApiTokens.content(name, secret, Role.OWNER.permissions()), founded.userId(), clock.instant()));
        return new NewApiToken(ApiTokens.view(token), secret);
    }

    private UUID own(String link, CompleteSetUp command, String passwordHash, TenantId tenant) {
        UserAccount owner = accounts.add(UserAccount.of(
                command.email(), command.displayName(), passwordHash, command.language(), clock.instant()));
        memberships.add(Membership.of(owner.id(), tenant, Role.OWNER, clock.instant()));
        links.remember(link, owner.id(), tenant);
        return owner.id();
    }

    /** Whoever goes on with an interrupted set-up types everything again, and what is typed last counts. */
    private void correct(UserAccount owner, CompleteSetUp command, String passwordHash) {
        if (!owner.email().equalsIgnoreCase(EmailAddress.typed(command.email()))) {
            refuseTaken(command.email());
            owner.moveTo(command.email());
        }
        owner.rename(command.displayName());
        owner.changePassword(passwordHash);
        owner.speak(command.language());
    }

    private void refuseTaken(String email) {
        if (accounts.byEmail(email).isPresent()) {
            throw InvalidInput.of("email", ProblemCode.DUPLICATE, "value", email);
        }
    }
}
