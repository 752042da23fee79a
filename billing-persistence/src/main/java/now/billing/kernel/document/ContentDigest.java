package now.billing.kernel.document;

import java.io.Serializable;
import java.util.HexFormat;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.shape.Shape;

/**
 * SHA-256 of some bytes.
 *
 * @param hex 64 lower case digits
 */
public record ContentDigest(String hex) implements Serializable {

    private static final Shape SHAPE = Shape.of("[0-9a-f]{64}", 64);

    public ContentDigest {
        if (!SHAPE.fits(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
        }
    }

    public static ContentDigest of(byte[] content) {
        return ofHash(Sha256.of(content));
    }

    /** From the 32 bytes of the hash itself. */
    public static ContentDigest ofHash(byte[] hash) {
        return new ContentDigest(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
