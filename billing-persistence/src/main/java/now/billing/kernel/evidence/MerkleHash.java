package now.billing.kernel.evidence;

import java.io.Serializable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import now.billing.kernel.digest.Sha256;

/**
 * A hash of the tree: SHA-256 with the domain separation of RFC 6962, so that a leaf can never be taken for a node.
 */
public final class MerkleHash implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256(0x00 ‖ content). */
    public static MerkleHash leaf(byte[] content) {
        MessageDigest sha = Sha256.start();
        sha.update(LEAF);
        return new MerkleHash(sha.digest(content));
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static MerkleHash node(MerkleHash left, MerkleHash right) {
        MessageDigest sha = Sha256.start();
        sha.update(NODE);
        sha.update(left.bytes);
        return new MerkleHash(sha.digest(right.bytes));
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static MerkleHash empty() {
        return new MerkleHash(Sha256.start().digest());
    }

    /** A stored hash of 32 bytes. */
    public static MerkleHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new MerkleHash(bytes.clone());
    }

    public static MerkleHash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
