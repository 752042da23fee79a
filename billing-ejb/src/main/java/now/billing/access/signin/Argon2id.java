package now.billing.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.MatchResult;
import now.billing.kernel.shape.Shape;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) as a PHC string: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}. The string says how it was
 * made, so stronger settings can follow.
 *
 * @param memoryKib memory in KiB
 * @param passes how often the memory is filled
 * @param lanes how many lanes it has
 */
record Argon2id(int memoryKib, int passes, int lanes) {
    /** OWASP's minimum for interactive sign-in: 19 MiB, two passes, one lane. */
    static final Argon2id CURRENT = new Argon2id(19 * 1024, 2, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_LIMIT_KIB = 256 * 1024;
    private static final Shape PHC = Shape.of(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)", 300);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder WRITER = Base64.getEncoder().withoutPadding();

    /** A new PHC string with a random salt. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + WRITER.encodeToString(salt)
                + "$" + WRITER.encodeToString(fill(password, salt, HASH_BYTES));
    }

    /** True where the password made this PHC string; compared in constant time. */
    static boolean matches(String password, String phc) {
        MatchResult parts = parts(phc);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, settings(parts).fill(password, salt, expected.length));
    }

    /** True where the PHC string was made with other settings than these. */
    boolean differsFrom(String phc) {
        return !equals(settings(parts(phc)));
    }

    private byte[] fill(String password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static MatchResult parts(String phc) {
        MatchResult parts = PHC.match(phc).orElseThrow(() -> new IllegalArgumentException("no Argon2id hash"));
        if (Integer.parseInt(parts.group(1)) > MEMORY_LIMIT_KIB) {
            throw new IllegalArgumentException("not an Argon2id hash of ours");
        }
        return parts;
    }

    private static Argon2id settings(MatchResult parts) {
        return new Argon2id(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
