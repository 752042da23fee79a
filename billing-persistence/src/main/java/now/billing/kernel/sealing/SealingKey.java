package now.billing.kernel.sealing;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * An AES-256 key with the number that is written before all it seals. Never printed.
 *
 * @param number of a tenant's key its version, of a master key the beginning of its SHA-256
 */
public record SealingKey(int number, byte[] bytes) {
    /** Length of every key in bytes. */
    public static final int BYTES = 32;

    public SealingKey {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        bytes = bytes.clone();
    }

    /** A new key of this number. */
    public static SealingKey random(int number, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SealingKey(number, bytes);
    }

    /** A copy; the key itself cannot be changed. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Keys are the same only where they are one; nothing compares their bytes. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "SealingKey[" + Integer.toHexString(number) + "]";
    }
}
