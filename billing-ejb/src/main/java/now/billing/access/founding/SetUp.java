package now.billing.access.founding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import now.billing.access.boundary.Keys;
import now.billing.access.boundary.SystemIdentity;
import now.billing.access.members.ApiTokens;
import now.billing.access.signin.Guesses;
import now.billing.access.signin.Passwords;
import now.billing.access.signin.Secrets;
import now.billing.access.signin.SignedIn;
import now.billing.access.signin.Visitor;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.text.Text;

/**
 * The first start: one link, once, makes the owner and the organization.
 *
 * <p>Three transactions, since the platform's and the tenant's data never share one: (1) account, spare tenant and
 * membership, noted on the link; (2) the organization in the tenant's schema, unless it is there; (3) the link is used
 * up.
 * Killed between any two, the same link goes on where it stopped (ADR 0043). Of two people at the same moment the
 * second is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetUp {
    /** The room for a new business is still being made; trying again helps. */
    public static final ProblemCode PREPARING = ProblemCode.of("set_up.preparing");

    /** Somebody else is founding the organization with the same link at this moment. */
    public static final ProblemCode ONLY_ONE = ProblemCode.of("organization.only_one");

    /** Seven seconds in all: the transaction that holds the link is idle meanwhile, and the database ends those. */
    private static final int TRIES = 28;

    private static final long PAUSE_MILLIS = 250;

    @EJB
    private SetUpSteps steps;

    @EJB
    private SystemIdentity system;

    @Inject
    private FirstOrganization organization;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private Keys keys;

    /** True while the link can be used; what we have not signed is not looked for. */
    @PermitAll
    public boolean isOpen(String token) {
        return keys.signature(Purpose.SET_UP).isOurs(token) && steps.isOpen(Secrets.sha256(token));
    }

    /**
     * As {@link #isOpen(String)} for anybody who comes by: whoever tries one wrong link after the other is stopped.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code guesses.throttled} with {@code seconds}
     */
    @PermitAll
    public boolean isOpen(String token, Visitor visitor) {
        boolean open = isOpen(token);
        if (!open) {
            guesses.wrongSecret(visitor.network());
        }
        return open;
    }

    /** Throws InvalidInput with fields, or NotFound when the link is used or old. */
    @PermitAll
    public SignedIn complete(CompleteSetUp command) {
        return complete(command, "").owner();
    }

    /**
     * As {@link #complete}, for a program that goes on through the API: also makes a token with all of the owner's
     * permissions.
     *
     * @param tokenName what the token is for; at most {@value ApiTokens#NAME_LENGTH_MAX} characters
     */
    @PermitAll
    public SetUpDone completeWithToken(CompleteSetUp command, String tokenName) {
        FieldProblems problems = new FieldProblems();
        if (Text.isBlank(tokenName)) {
            problems.add("apiTokenName", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "apiTokenName", Text.typedLine(tokenName), ApiTokens.NAME_LENGTH_MAX);
        problems.throwIfAny();
        return complete(command, tokenName);
    }

    private SetUpDone complete(CompleteSetUp command, String tokenName) {
        String link = Secrets.sha256(command.token());
        if (!isOpen(command.token())) {
            throw NotFound.create();
        }
        SetUpRules.check(command);
        String password = passwords.hash(command.password(), Passwords.Line.KNOWN);
        return steps.alone(link, () -> {
            Founded founded = found(link, command, password);
            system.runFor(founded.tenant(), () -> organization.createIfAbsent(command));
            return steps.finish(link, founded, tokenName);
        });
    }

    /** The launcher makes room for new businesses in the background; a moment's patience spares the person an error. */
    private Founded found(String link, CompleteSetUp command, String passwordHash) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Founded> founded = steps.found(link, command, passwordHash);
            if (founded.isPresent()) {
                return founded.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        throw ProviderFailed.retryable(PREPARING);
    }
}
