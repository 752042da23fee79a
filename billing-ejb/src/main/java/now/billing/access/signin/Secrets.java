package now.billing.access.signin;

import java.math.BigInteger;
import java.security.SecureRandom;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.sealing.Signature;

/**
 * Secrets that are shown once and kept as a hash. 256 random bits need no salt and no slow hash: there is nothing to
 * guess.
 */
public final class Secrets {
    /** How every API token starts, so that scanners of source code can find a leaked one. */
    public static final String TOKEN_PREFIX = "bn_";

    /** How much of a token is kept readable: the prefix and six characters. */
    public static final int SHOWN = TOKEN_PREFIX.length() + 6;

    private static final int BITS = 256;
    private static final int DIGITS = 43;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new API token: {@value #TOKEN_PREFIX}, 43 characters of 0–9, A–Z, a–z, and our tag. */
    public static String apiToken(Signature signature) {
        return signature.signed(TOKEN_PREFIX + secret());
    }

    /** 256 random bits as 43 characters of 0–9, A–Z, a–z. */
    public static String secret() {
        BigInteger rest = new BigInteger(BITS, RANDOM);
        char[] digits = new char[DIGITS];
        for (int i = DIGITS - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits[i] = ALPHABET.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }

    /** SHA-256 in lower-case hex: what is stored. */
    public static String sha256(String secret) {
        return Sha256.hex(secret);
    }
}
