package now.billing.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import now.billing.identity.UserAccount;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/**
 * How often somebody without an account may guess: passwords, tokens, links.
 *
 * <p>A stranger's guess at a password counts for the account from this network, for the network, and for the account
 * from everywhere. A browser from which the person has signed in before has a budget of its own that no stranger can
 * use up, so nobody is kept out of an account by others who guess at it (ADR 0045).
 */
@ApplicationScoped
public class Guesses {
    /** Too many guesses; the argument {@code seconds} says when there is one again. */
    public static final ProblemCode TOO_MANY = ProblemCode.of("guesses.throttled");

    static final Limit PASSWORD_FROM_NETWORK = Limit.spread("password account+network", 5, Duration.ofMinutes(15));
    static final Limit PASSWORD_FROM_BROWSER = Limit.spread("password account+browser", 10, Duration.ofMinutes(15));
    static final Limit PASSWORDS_OF_NETWORK = Limit.spread("passwords network", 20, Duration.ofMinutes(10));
    static final Limit PASSWORDS_OF_ACCOUNT = Limit.spread("passwords account", 100, Duration.ofHours(1));
    static final Limit SECRETS_OF_NETWORK = Limit.spread("secrets network", 300, Duration.ofMinutes(10));

    @Inject
    private Limits limits;

    /** For the container. */
    public Guesses() {}

    /** For tests. */
    public Guesses(Limits limits) {
        this.limits = limits;
    }

    /** Takes the tries of one guess before anything is checked; says how long to wait where there is none. */
    Optional<Duration> reserve(List<Limits.Use> guess) {
        return limits.takeAll(guess);
    }

    /** The guess was right, or was never looked at. */
    void giveBack(List<Limits.Use> guess) {
        guess.forEach(limits::giveBack);
    }

    /** A guess at a password by a browser that is known to the account. */
    static List<Limits.Use> byKnownBrowser(String email, Visitor visitor) {
        return List.of(new Limits.Use(PASSWORD_FROM_BROWSER, account(email) + "\n" + visitor.browserDigest()));
    }

    /** A guess at a password by anybody else. */
    static List<Limits.Use> byStranger(String email, Visitor visitor) {
        String account = account(email);
        return List.of(
                new Limits.Use(PASSWORD_FROM_NETWORK, account + "\n" + visitor.network()),
                new Limits.Use(PASSWORDS_OF_NETWORK, visitor.network()),
                new Limits.Use(PASSWORDS_OF_ACCOUNT, account));
    }

    /** After the right password the earlier slips of this person count no more. */
    void forgetSlips(List<Limits.Use> guess) {
        limits.forget(guess.get(0));
        guess.stream().skip(1).forEach(limits::giveBack);
    }

    /**
     * Counts a secret (token, link) that was wrong. Secrets have 256 bits, so a right one is never refused for it: only
     * whoever tries one wrong secret after the other is told to stop.
     *
     * @throws RuleViolated {@code guesses.throttled} with {@code seconds} if there were too many
     */
    public void wrongSecret(String network) {
        limits.take(SECRETS_OF_NETWORK, network).ifPresent(wait -> {
            throw RuleViolated.of(TOO_MANY, "seconds", seconds(wait));
        });
    }

    /** Whole seconds until then, at least one. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String account(String email) {
        return UserAccount.key(email);
    }
}
