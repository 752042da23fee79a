package now.billing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.evidence.InclusionProof;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.kernel.evidence.MerkleTree;
import now.billing.storage.Ids;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final String DIGEST = "ab".repeat(32);

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, 2);
    }

    @BeforeEach
    void newTenant() {
        tenant = database.tenant();
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void sealingGivesPlacesWithoutGapsAndHeadsThatFollowEachOther() {
        append(5);
        TreeHead first = seal();
        append(3);
        TreeHead second = seal();
        assertThat(first.treeSize()).isEqualTo(5);
        assertThat(first.previousSize()).isZero();
        assertThat(first.previousRoot()).isEqualTo(MerkleHash.empty().hex());
        assertThat(second.treeSize()).isEqualTo(8);
        assertThat(second.previousSize()).isEqualTo(5);
        assertThat(second.previousRoot()).isEqualTo(first.root());
        List<SealedEntry> all = work.as(tenant, sql -> new EvidenceEntries(sql).range(0, 100));
        assertThat(all).extracting(SealedEntry::seq).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void anyoneCanWorkTheRootOutAgainFromTheEntries() {
        append(11);
        TreeHead head = seal();
        List<SealedEntry> all = work.as(tenant, sql -> new EvidenceEntries(sql).range(0, 100));
        List<MerkleHash> leaves = new ArrayList<>();
        for (SealedEntry each : all) {
            MerkleHash leaf = TreeHeads.leaf(tenant.value(), each.seq(), each.entry());
            assertThat(leaf.hex()).isEqualTo(each.leaf());
            leaves.add(leaf);
        }
        MerkleTree tree = MerkleTree.of(leaves);
        assertThat(tree.root().hex()).isEqualTo(head.root());
        InclusionProof proof = tree.inclusion(7);
        assertThat(proof.verify(leaves.get(7), MerkleHash.parse(head.root()))).isTrue();
        assertThat(proof.verify(leaves.get(6), MerkleHash.parse(head.root()))).isFalse();
    }

    @Test
    void nothingStaysUnsealedAndASecondSealHasNothingToDo() {
        append(4);
        assertThat(unsealed()).isEqualTo(4);
        seal();
        assertThat(unsealed()).isZero();
        assertThat(sealsNothing()).isTrue();
    }

    @Test
    void anEntryTakenOutOfTheQueueShowsAsUnsealed() {
        append(2);
        work.run(tenant, sql -> sql.execute("delete from evidence_pending"));
        assertThat(sealsNothing()).isTrue();
        assertThat(unsealed()).isEqualTo(2);
    }

    @Test
    void anEntryOfARolledBackFactIsNotThere() {
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    new EvidenceEntries(sql).append(entry());
                    throw new IllegalArgumentException("the fact failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(unsealed()).isZero();
    }

    @Test
    void aHeadCannotBranchOff() {
        append(1);
        TreeHead head = seal();
        assertThatThrownBy(() -> work.run(
                        tenant,
                        sql -> sql.execute(
                                "insert into tree_head (tree_size, root, previous_size, previous_root, frontier, sealed_at)"
                                        + " values (99, ?, 0, ?, '', now())",
                                head.root(),
                                head.root())))
                .hasMessageContaining("tree_head_follows_once");
    }

    private EvidenceEntry entry() {
        return new EvidenceEntry(Ids.next(), "DocumentIssued", AT, "invoice/1", DIGEST);
    }

    private void append(int entries) {
        work.run(tenant, sql -> {
            for (int i = 0; i < entries; i++) {
                new EvidenceEntries(sql).append(entry());
            }
        });
    }

    private TreeHead seal() {
        return work.as(
                tenant, sql -> new TreeHeads(sql).seal(tenant.value(), AT).orElseThrow());
    }

    private int unsealed() {
        return work.as(tenant, sql -> new EvidenceEntries(sql).unsealed().size());
    }

    private boolean sealsNothing() {
        return work.as(
                tenant, sql -> new TreeHeads(sql).seal(tenant.value(), AT).isEmpty());
    }
}
