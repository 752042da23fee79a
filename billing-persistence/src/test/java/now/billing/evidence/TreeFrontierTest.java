package now.billing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.kernel.evidence.MerkleTree;
import org.junit.jupiter.api.Test;

class TreeFrontierTest {
    @Test
    void everySizeHasTheRootOfTheWholeTreeAlsoAfterItWasStored() {
        List<MerkleHash> leaves = new ArrayList<>();
        TreeFrontier frontier = TreeFrontier.empty();
        assertThat(frontier.root()).isEqualTo(MerkleTree.of(leaves).root());
        for (int size = 1; size <= 130; size++) {
            MerkleHash leaf = MerkleHash.leaf(("leaf " + size).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            frontier = TreeFrontier.parse(frontier.text(), frontier.size());
            frontier.append(leaf);
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(MerkleTree.of(leaves).root());
        }
    }

    @Test
    void aFrontierOfAnotherSizeIsRefused() {
        TreeFrontier frontier = TreeFrontier.empty();
        frontier.append(MerkleHash.leaf(new byte[] {1}));
        String text = frontier.text();
        assertThatThrownBy(() -> TreeFrontier.parse(text, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
