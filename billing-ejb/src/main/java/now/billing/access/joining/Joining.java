package now.billing.access.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.access.boundary.Keys;
import now.billing.access.signin.Guesses;
import now.billing.access.signin.PasswordRules;
import now.billing.access.signin.Passwords;
import now.billing.access.signin.Secrets;
import now.billing.access.signin.SignIn;
import now.billing.access.signin.SignedIn;
import now.billing.access.signin.Visitor;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.text.Text;

/**
 * The link of an invitation: whoever has it and proves to be the person, by a new password or the one there is, belongs
 * to the business afterwards. A token that we have not signed is refused before any table is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Joining {
    static final int NAME_MAX = 200;

    @EJB
    private JoinSteps steps;

    @EJB
    private SignIn signIn;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private Keys keys;

    /**
     * The invitation of the link, if it works now.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code guesses.throttled} with {@code seconds}
     */
    @PermitAll
    public Optional<OpenInvitation> open(String token, Visitor visitor) {
        Optional<OpenInvitation> open = isOurs(token) ? steps.open(Secrets.sha256(token)) : Optional.empty();
        if (open.isEmpty()) {
            guesses.wrongSecret(visitor.network());
        }
        return open;
    }

    /**
     * Somebody new comes in with a name and a password.
     *
     * @param language of the person's pages, such as {@code de}
     * @throws now.billing.kernel.problem.InvalidInput about {@code displayName} or {@code password}
     * @throws NotFound where the link was used, is too old, was revoked, or is none of ours
     */
    @PermitAll
    public Joined asNewcomer(String token, String displayName, String password, String language) {
        OpenInvitation invitation = required(token);
        FieldProblems problems = new FieldProblems();
        String name = Text.typedLine(displayName);
        if (name.isEmpty()) {
            problems.add("displayName", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "displayName", name, NAME_MAX);
        PasswordRules.check(problems, "password", password, invitation.email());
        problems.throwIfAny();
        String hash = passwords.hash(password, Passwords.Line.STRANGERS);
        return steps.asNewcomer(Secrets.sha256(token), name, hash, language);
    }

    /** Somebody with an account comes in with its password; empty where that is wrong. */
    @PermitAll
    public Optional<Joined> asKnown(String token, String password, Visitor visitor) {
        OpenInvitation invitation = required(token);
        Optional<SignedIn> person = signIn.withPassword(invitation.email(), password, visitor);
        return person.map(known -> steps.asKnown(Secrets.sha256(token), known.userId()));
    }

    private OpenInvitation required(String token) {
        return Optional.of(token)
                .filter(this::isOurs)
                .flatMap(ours -> steps.open(Secrets.sha256(ours)))
                .orElseThrow(NotFound::create);
    }

    private boolean isOurs(String token) {
        return keys.signature(Purpose.INVITATION).isOurs(token);
    }
}
