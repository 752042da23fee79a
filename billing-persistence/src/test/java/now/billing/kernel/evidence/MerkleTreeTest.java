package now.billing.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The eight leaves that implementations of RFC 6962 test themselves with. */
    private static final MerkleTree KNOWN = MerkleTree.of(Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> MerkleHash.leaf(HexFormat.of().parseHex(hex)))
            .toList());

    @Test
    void emptyTreeIsTheHashOfNothing() {
        assertThat(MerkleTree.of(List.of()).root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAreThoseOfRfc6962() {
        List<String> roots = IntStream.rangeClosed(1, 8)
                .mapToObj(size -> KNOWN.rootAt(size).hex())
                .toList();
        assertThat(roots)
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 300)
    void everyLeafIsProvable(@ForAll @IntRange(min = 1, max = 130) int size, @ForAll @IntRange(max = 129) int any) {
        MerkleTree tree = treeOf(size);
        int index = any % size;
        InclusionProof proof = tree.inclusion(index);
        assertThat(proof.verify(tree.leaves().get(index), tree.root())).isTrue();
        assertThat(proof.verify(leaf(size + 1), tree.root())).isFalse();
        assertThat(proof.verify(tree.leaves().get(index), leaf(99_999))).isFalse();
        InclusionProof elsewhere = new InclusionProof((index + 1L) % size, size, proof.path());
        assertThat(size > 1 && elsewhere.verify(tree.leaves().get(index), tree.root()))
                .isFalse();
    }

    @Property(tries = 300)
    void everyEarlierTreeIsTheBeginning(
            @ForAll @IntRange(min = 1, max = 130) int size, @ForAll @IntRange(max = 129) int any) {
        MerkleTree tree = treeOf(size);
        int earlier = 1 + any % size;
        ConsistencyProof proof = tree.consistency(earlier);
        assertThat(proof.verify(tree.rootAt(earlier), tree.root())).isTrue();
        assertThat(proof.verify(leaf(99_999), tree.root())).isFalse();
        assertThat(proof.verify(tree.rootAt(earlier), leaf(99_999))).isFalse();
    }

    @Property(tries = 200)
    void changedOrRemovedLeafIsNoticed(
            @ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 99) int any) {
        MerkleTree tree = treeOf(size);
        int index = any % size;
        List<MerkleHash> changed = new ArrayList<>(tree.leaves());
        changed.set(index, leaf(10_000));
        List<MerkleHash> shorter = new ArrayList<>(tree.leaves());
        shorter.remove(index);
        assertThat(MerkleTree.of(changed).root()).isNotEqualTo(tree.root());
        assertThat(MerkleTree.of(shorter).root()).isNotEqualTo(tree.root());
        assertThat(MerkleTree.of(changed)
                        .consistency(size)
                        .verify(tree.root(), MerkleTree.of(changed).root()))
                .isFalse();
    }

    @Test
    void refusesProofsOfWhatIsNotThere() {
        assertThatThrownBy(() -> KNOWN.inclusion(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KNOWN.consistency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new InclusionProof(8, 8, List.of()).verify(leaf(1), leaf(1))).isFalse();
        assertThat(new ConsistencyProof(3, 2, List.of()).verify(leaf(1), leaf(1)))
                .isFalse();
        assertThat(new ConsistencyProof(3, 5, List.of()).verify(leaf(1), leaf(1)))
                .isFalse();
    }

    @Test
    void leafHasOneByteSequence() {
        EvidenceLeaf leaf = new EvidenceLeaf(
                "a1b2c3d4e5f6",
                7,
                "DocumentIssued",
                Instant.parse("2026-11-22T12:00:00.123456789Z"),
                "invoice/1",
                "ab");
        assertThat(new String(leaf.canonicalBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"at\":\"2026-11-22T12:00:00.123456Z\",\"digest\":\"ab\",\"seq\":7,\"subject\":\"invoice/1\","
                                + "\"tenant\":\"a1b2c3d4e5f6\",\"type\":\"DocumentIssued\",\"v\":1}");
        assertThat(leaf.hash()).isEqualTo(MerkleHash.leaf(leaf.canonicalBytes()));
    }

    @Test
    void hashesAreReadBackFromHex() {
        MerkleHash hash = leaf(1);
        assertThat(MerkleHash.parse(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(MerkleHash.of(hash.bytes())).isEqualTo(hash);
        assertThatThrownBy(() -> MerkleHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleTree treeOf(int size) {
        return MerkleTree.of(
                IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList());
    }

    private static MerkleHash leaf(int content) {
        return MerkleHash.leaf(Integer.toString(content).getBytes(StandardCharsets.UTF_8));
    }
}
