package now.billing.kernel.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a later tree begins with an earlier one: nothing was changed, removed or put in between.
 *
 * @param earlierSize number of leaves of the earlier tree, at least 1
 * @param laterSize number of leaves of the later tree
 * @param path hashes as in RFC 6962 §2.1.2
 */
public record ConsistencyProof(long earlierSize, long laterSize, List<MerkleHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves that the tree with root {@code later} begins with the one with root {@code earlier} (RFC 9162
     * §2.1.4.2).
     */
    public boolean verify(MerkleHash earlier, MerkleHash later) {
        if (earlierSize < 1 || earlierSize > laterSize) {
            return false;
        }
        if (earlierSize == laterSize) {
            return path.isEmpty() && earlier.equals(later);
        }
        List<MerkleHash> hashes = new ArrayList<>();
        if (Long.bitCount(earlierSize) == 1) {
            hashes.add(earlier);
        }
        hashes.addAll(path);
        return !hashes.isEmpty() && walk(hashes, earlier, later);
    }

    private boolean walk(List<MerkleHash> hashes, MerkleHash earlier, MerkleHash later) {
        long node = earlierSize - 1;
        long last = laterSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        MerkleHash first = hashes.get(0);
        MerkleHash second = hashes.get(0);
        for (MerkleHash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = MerkleHash.node(hash, first);
                second = MerkleHash.node(hash, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleHash.node(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlier) && second.equals(later);
    }
}
