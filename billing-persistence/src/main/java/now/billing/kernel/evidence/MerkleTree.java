package now.billing.kernel.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962 over the hashes of leaves, in their order. It is a pure function of its leaves: appending never
 * changes what an earlier, shorter tree was.
 */
public record MerkleTree(List<MerkleHash> leaves) {

    public MerkleTree {
        leaves = List.copyOf(leaves);
    }

    public static MerkleTree of(List<MerkleHash> leaves) {
        return new MerkleTree(leaves);
    }

    public int size() {
        return leaves.size();
    }

    /** The hash of the whole tree (RFC 6962 §2.1). */
    public MerkleHash root() {
        return root(leaves);
    }

    /** The root as it was when the tree had so many leaves. */
    public MerkleHash rootAt(int size) {
        return root(leaves.subList(0, size));
    }

    /** Proves that the leaf with this index (from 0) is in the tree (RFC 6962 §2.1.1). */
    public InclusionProof inclusion(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size());
        }
        List<MerkleHash> path = new ArrayList<>();
        path(index, leaves, path);
        return new InclusionProof(index, size(), path);
    }

    /** Proves that the tree of {@code earlierSize} leaves is the beginning of this one (RFC 6962 §2.1.2). */
    public ConsistencyProof consistency(int earlierSize) {
        if (earlierSize < 1 || earlierSize > size()) {
            throw new IllegalArgumentException("no tree of " + earlierSize + " within a tree of " + size());
        }
        List<MerkleHash> path = new ArrayList<>();
        subproof(earlierSize, leaves, true, path);
        return new ConsistencyProof(earlierSize, size(), path);
    }

    private static MerkleHash root(List<MerkleHash> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = split(leaves.size());
        return MerkleHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static void path(int index, List<MerkleHash> leaves, List<MerkleHash> path) {
        if (leaves.size() == 1) {
            return;
        }
        int split = split(leaves.size());
        List<MerkleHash> left = leaves.subList(0, split);
        List<MerkleHash> right = leaves.subList(split, leaves.size());
        if (index < split) {
            path(index, left, path);
            path.add(root(right));
        } else {
            path(index - split, right, path);
            path.add(root(left));
        }
    }

    private static void subproof(int size, List<MerkleHash> leaves, boolean known, List<MerkleHash> path) {
        if (size == leaves.size()) {
            if (!known) {
                path.add(root(leaves));
            }
            return;
        }
        int split = split(leaves.size());
        List<MerkleHash> left = leaves.subList(0, split);
        List<MerkleHash> right = leaves.subList(split, leaves.size());
        if (size <= split) {
            subproof(size, left, known, path);
            path.add(root(right));
        } else {
            subproof(size - split, right, false, path);
            path.add(root(left));
        }
    }

    /** The largest power of two below {@code size}. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
