package now.billing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.kernel.evidence.MerkleHash;

/**
 * What is needed of a tree to make it grow: the roots of its complete subtrees, the largest first. A tree of a million
 * leaves grows by hashing twenty nodes, not a million; the roots are those of {@code kernel.evidence.MerkleTree}.
 */
final class TreeFrontier {
    private final List<MerkleHash> peaks;
    private long size;

    private TreeFrontier(List<MerkleHash> peaks, long size) {
        this.peaks = peaks;
        this.size = size;
    }

    static TreeFrontier empty() {
        return new TreeFrontier(new ArrayList<>(), 0);
    }

    /** Reads what {@link #text} wrote for a tree of this size. */
    static TreeFrontier parse(String text, long size) {
        if (size == 0) {
            return empty();
        }
        List<MerkleHash> peaks = Arrays.stream(text.split(" ", -1))
                .map(MerkleHash::parse)
                .collect(Collectors.toCollection(ArrayList::new));
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " has not " + peaks.size() + " complete subtrees");
        }
        return new TreeFrontier(peaks, size);
    }

    void append(MerkleHash leaf) {
        MerkleHash peak = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = MerkleHash.node(peaks.remove(peaks.size() - 1), peak);
        }
        peaks.add(peak);
        size++;
    }

    MerkleHash root() {
        if (peaks.isEmpty()) {
            return MerkleHash.empty();
        }
        MerkleHash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(peaks.get(i), root);
        }
        return root;
    }

    long size() {
        return size;
    }

    /** The peaks in hexadecimal, with blanks between. */
    String text() {
        return peaks.stream().map(MerkleHash::hex).collect(Collectors.joining(" "));
    }
}
