package now.billing.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/**
 * Hashes and checks passwords, never more at a time than the machine has cores: each hash takes 19 MiB and a fifth of a
 * second, so an unlimited sign-in page would be a lever against everybody else.
 */
@ApplicationScoped
public class Passwords {
    /** Too many people sign in at this moment. */
    public static final ProblemCode BUSY = ProblemCode.of("sign_in.busy");

    private static final long LONGEST_WAIT_SECONDS = 10;

    /** Made from a random secret that nobody knows: checking against it costs what a real check costs. */
    private final String nobodys = Argon2id.CURRENT.hash(Secrets.secret());

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A new PHC string. */
    public String hash(String password) {
        return withCore(() -> Argon2id.CURRENT.hash(password));
    }

    /** True where the password is right. */
    public boolean matches(String password, String phc) {
        return withCore(() -> Argon2id.matches(password, phc));
    }

    /** Does the work of a check that fails, so that the time tells nothing about which accounts exist. */
    public void pretendToCheck(String password) {
        if (matches(password, nobodys)) {
            throw new IllegalStateException("nobody's password was guessed: the random source is broken");
        }
    }

    /** True where a new hash of the same password would be stronger. */
    public boolean isOutdated(String phc) {
        return Argon2id.CURRENT.differsFrom(phc);
    }

    private <T> T withCore(java.util.function.Supplier<T> work) {
        try {
            if (!cores.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw RuleViolated.of(BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RuleViolated.of(BUSY);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
