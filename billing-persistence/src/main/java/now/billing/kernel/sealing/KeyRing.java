package now.billing.kernel.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import now.billing.kernel.digest.Sha256;

/**
 * The keys that no database holds. As a text: {@code seal=BASE64} and {@code sign=BASE64}, 32 bytes each, in one line
 * with commas between them. The first of a kind is used for what is new; the others still open and recognize what is
 * old.
 */
public final class KeyRing {
    private static final String SEAL = "seal=";
    private static final String SIGN = "sign=";

    private static final Pattern SEPARATOR = Pattern.compile(",");

    private final List<SealingKey> seals;
    private final List<SealingKey> signs;

    private KeyRing(List<SealingKey> seals, List<SealingKey> signs) {
        this.seals = List.copyOf(seals);
        this.signs = List.copyOf(signs);
    }

    /** Reads a ring; an IllegalArgumentException says what is wrong and repeats no key. */
    public static KeyRing parse(String text) {
        List<SealingKey> seals = new ArrayList<>();
        List<SealingKey> signs = new ArrayList<>();
        for (String word : SEPARATOR.split(text.strip(), -1)) {
            if (word.startsWith(SEAL)) {
                seals.add(key(word.substring(SEAL.length())));
            } else if (word.startsWith(SIGN)) {
                signs.add(key(word.substring(SIGN.length())));
            } else {
                throw new IllegalArgumentException("every key begins with seal= or sign=");
            }
        }
        if (seals.isEmpty() || signs.isEmpty()) {
            throw new IllegalArgumentException("at least one key of each kind is needed, seal= and sign=");
        }
        if (seals.stream().map(SealingKey::number).distinct().count() < seals.size()) {
            throw new IllegalArgumentException("a key stands there twice");
        }
        return new KeyRing(seals, signs);
    }

    /** The text of a new ring with one key of each kind. */
    public static String random(SecureRandom random) {
        return SEAL + text(random) + "," + SIGN + text(random);
    }

    private static String text(SecureRandom random) {
        return Base64.getEncoder().encodeToString(SealingKey.random(0, random).bytes());
    }

    private static SealingKey key(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return new SealingKey(ByteBuffer.wrap(Sha256.of(bytes)).getInt(), bytes);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("every key is " + SealingKey.BYTES + " bytes in Base64", unreadable);
        }
    }

    /** The key under which keys of tenants are sealed from now on. */
    public SealingKey current() {
        return seals.get(0);
    }

    /** The key of this number, which may be an old one. */
    public Optional<SealingKey> find(int number) {
        return seals.stream().filter(key -> key.number() == number).findFirst();
    }

    /** As {@link #find}; an {@link UnsealingFailed} where the key is not on the ring. */
    public SealingKey required(int number) {
        return find(number)
                .orElseThrow(
                        () -> new UnsealingFailed("the master key " + Integer.toHexString(number) + " is missing"));
    }

    /** Numbers of the keys that sign, the current one first. */
    public List<Integer> signingNumbers() {
        return signs.stream().map(SealingKey::number).toList();
    }

    /** The keys from which those for signing are derived, the current one first. */
    List<SealingKey> signing() {
        return signs;
    }

    @Override
    public String toString() {
        return "KeyRing[" + seals.size() + ", " + signs.size() + "]";
    }
}
