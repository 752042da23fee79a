package now.billing.kernel.evidence;

import java.util.List;

/**
 * Shows that a leaf is in a tree, to anyone who knows the root.
 *
 * @param index of the leaf, from 0
 * @param treeSize number of leaves of the tree
 * @param path the sibling hashes from the leaf up
 */
public record InclusionProof(long index, long treeSize, List<MerkleHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that {@code leaf} is at its index in the tree with this root (RFC 9162 §2.1.3.2). */
    public boolean verify(MerkleHash leaf, MerkleHash root) {
        if (index < 0 || index >= treeSize) {
            return false;
        }
        long node = index;
        long last = treeSize - 1;
        MerkleHash hash = leaf;
        for (MerkleHash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
