package now.billing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.evidence.EvidenceLeaf;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.kernel.evidence.MerkleTree;
import org.junit.jupiter.api.Test;

/** The example of docs/evidence.md, whose hashes another program worked out. */
class EvidenceExampleTest {
    private static final String TENANT = "a1b2c3d4e5f6";
    private static final EvidenceEntry ENTRY = new EvidenceEntry(
            UUID.fromString("01930000-0000-7000-8000-00000000000e"),
            "invoice.issued",
            Instant.parse("2026-11-22T10:15:30.123456Z"),
            "invoice/01930000-0000-7000-8000-000000000001",
            "ab".repeat(32));

    @Test
    void theCanonicalBytesAreThoseOfTheDocumentation() {
        EvidenceLeaf leaf =
                new EvidenceLeaf(TENANT, 0, ENTRY.type(), ENTRY.happenedAt(), ENTRY.subject(), ENTRY.digest());
        assertThat(new String(leaf.canonicalBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30.123456Z\",\"digest\":\"" + "ab".repeat(32)
                        + "\",\"seq\":0,\"subject\":\"invoice/01930000-0000-7000-8000-000000000001\","
                        + "\"tenant\":\"a1b2c3d4e5f6\",\"type\":\"invoice.issued\",\"v\":1}");
    }

    @Test
    void leavesAndRootAreThoseOfTheDocumentation() {
        MerkleHash first = TreeHeads.leaf(TENANT, 0, ENTRY);
        MerkleHash second = TreeHeads.leaf(TENANT, 1, ENTRY);
        assertThat(first.hex()).isEqualTo("12853b06087cce339c2005ddbac558070f62b6e400aff2f2d5ef20934a04aad7");
        assertThat(second.hex()).isEqualTo("ee4c0710c4eaf099a24699eefdb40db73fe7a3941a96bcf640b41b6b575f0237");
        assertThat(MerkleTree.of(List.of(first, second)).root().hex())
                .isEqualTo("d38c1ac95f398e197d30b5cb3cb00d12396120537496f5d360b84569f30a23d5");
    }
}
