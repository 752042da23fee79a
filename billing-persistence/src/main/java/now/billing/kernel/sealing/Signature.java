package now.billing.kernel.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ends what we hand out for one purpose with a tag of 128 bits, by which we know it again without asking anybody: a
 * guess is refused before any look-up, and what was made for one purpose is nothing for another (ADR 0106).
 */
public final class Signature {
    /** 26 characters of 5 bits hold 128 bits. */
    public static final int LENGTH = 26;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int TAG_BYTES = 16;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[SealingKey.BYTES];

    private final List<byte[]> keys;

    private Signature(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The signature for a purpose, with a key of its own derived from each signing key of the ring (RFC 5869). */
    public static Signature of(KeyRing ring, Purpose purpose) {
        byte[] info = ("billing token " + purpose.word()).getBytes(StandardCharsets.UTF_8);
        return new Signature(
                ring.signing().stream().map(root -> derived(root.bytes(), info)).toList());
    }

    /** The text with its tag at the end. */
    public String signed(String text) {
        return text + tag(keys.get(0), text);
    }

    /** Whether it ends in a tag of ours, made with the current or an earlier key; compared in constant time. */
    public boolean isOurs(String token) {
        if (token.length() <= LENGTH) {
            return false;
        }
        int end = token.length() - LENGTH;
        String text = token.substring(0, end);
        byte[] shown = token.substring(end).getBytes(StandardCharsets.UTF_8);
        boolean ours = false;
        for (byte[] key : keys) {
            ours |= MessageDigest.isEqual(tag(key, text).getBytes(StandardCharsets.UTF_8), shown);
        }
        return ours;
    }

    private static String tag(byte[] key, String text) {
        byte[] bytes = Arrays.copyOf(hmac(key, text.getBytes(StandardCharsets.UTF_8)), TAG_BYTES);
        StringBuilder tag = new StringBuilder(LENGTH);
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                tag.append(ALPHABET.charAt(held >> bits & ALPHABET.length() - 1));
            }
            held &= (1 << bits) - 1;
        }
        return tag.append(ALPHABET.charAt(held << BITS - bits)).toString();
    }

    /** HKDF with one block of output, which is the length of the hash. */
    private static byte[] derived(byte[] root, byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(hmac(NO_SALT, root), block);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
