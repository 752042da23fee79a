package now.billing.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;

/**
 * Hashes and checks passwords, never more at a time than the machine has cores: each hash takes 19 MiB and a fifth of a
 * second. A few may wait for their turn, the next is refused at once: whoever waits holds one of the server's threads,
 * and a flood of sign-ins would take them all from people who only want their pages.
 */
@ApplicationScoped
public class Passwords {
    /** Too many people sign in at this moment; the argument {@code seconds} says when to come again. */
    public static final ProblemCode BUSY = ProblemCode.of("sign_in.busy");

    /** Waiting in each line; the next one is refused. */
    static final int WAITING = 8;

    private static final int COME_AGAIN_SECONDS = 2;
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Who waits: a flood of strangers fills their own line only. */
    public enum Line {
        /** Anybody. */
        STRANGERS,
        /** Whoever has shown something that strangers have not: the cookie of a known browser, a set-up link. */
        KNOWN
    }

    /** Made from a random secret that nobody knows: checking against it costs what a real check costs. */
    private final String nobodys = Argon2id.CURRENT.hash(Secrets.secret());

    private final Semaphore cores = new Semaphore(CORES, true);
    private final Semaphore strangers = new Semaphore(CORES + WAITING);
    private final Semaphore known = new Semaphore(CORES + WAITING);

    /** A new PHC string. */
    public String hash(String password, Line line) {
        return inLine(line, () -> Argon2id.CURRENT.hash(password));
    }

    /** True where the password is right. */
    public boolean matches(String password, String phc, Line line) {
        return inLine(line, () -> Argon2id.matches(password, phc));
    }

    /** Does the work of a check that fails, so that the time tells nothing about which accounts exist. */
    public void pretendToCheck(String password, Line line) {
        if (matches(password, nobodys, line)) {
            throw new IllegalStateException("nobody's password was guessed: the random source is broken");
        }
    }

    /** True where a new hash of the same password would be stronger. */
    public boolean isOutdated(String phc) {
        return Argon2id.CURRENT.differsFrom(phc);
    }

    /**
     * Runs the work when there is a core for it.
     *
     * @throws ProviderFailed retryable, {@code sign_in.busy}, at once where the line is full
     */
    <T> T inLine(Line line, Supplier<T> work) {
        Semaphore places = line == Line.KNOWN ? known : strangers;
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return withCore(work);
        } finally {
            places.release();
        }
    }

    private <T> T withCore(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private static ProviderFailed busy() {
        return ProviderFailed.retryable(BUSY, "seconds", COME_AGAIN_SECONDS);
    }
}
