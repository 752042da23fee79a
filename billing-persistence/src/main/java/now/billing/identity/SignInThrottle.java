package now.billing.identity;

import java.time.Duration;

/**
 * One thing that is slowed down when signing in fails: an account or a network address.
 *
 * <p>The first failures cost nothing; each further one doubles the wait, up to a quarter of an hour. Nothing is ever
 * locked for good: a lock would let a stranger shut an owner out.
 *
 * @param key what the failures are counted for
 * @param free how many failures cost nothing
 */
public record SignInThrottle(String key, int free) {
    /** Failures older than this are forgotten. */
    public static final Duration MEMORY = Duration.ofMinutes(30);

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final long LONGEST_WAIT_SECONDS = 900;
    private static final int LARGEST_SHIFT = 10;

    /** Counts for an account, known or not: an unknown address is slowed down the same way. */
    public static SignInThrottle account(String email) {
        return new SignInThrottle("account:" + UserAccount.key(email), FREE_PER_ACCOUNT);
    }

    /** Counts for a network address. */
    public static SignInThrottle address(String ip) {
        return new SignInThrottle("address:" + ip, FREE_PER_ADDRESS);
    }

    /** How long to wait after this many failures. */
    Duration wait(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(failures - free, LARGEST_SHIFT);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS));
    }
}
