package now.billing.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.evidence.EvidenceLeaf;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * The sealer's hand: gives waiting entries their place, hashes them and closes a head over all. Two sealers of one
 * tenant
 * cannot both win: places and heads are keys.
 */
@Dependent
public class TreeHeads {
    /** The most entries a head closes over at once, so that a backlog does not become one long transaction. */
    public static final int BATCH = 1_000;

    private final TenantSql sql;

    @Inject
    public TreeHeads(TenantSql sql) {
        this.sql = sql;
    }

    public Optional<TreeHead> latest() {
        return sql.row(
                TreeHeads::head,
                "select tree_size, root, previous_size, previous_root, sealed_at from tree_head"
                        + " order by tree_size desc limit 1");
    }

    /**
     * Seals what waits, at most {@link #BATCH} entries. Sealers of one tenant on several nodes take turns: the
     * second waits
     * for the first and seals what is left.
     *
     * @param tenant the opaque code that goes into each leaf
     * @return the new head, or nothing if nothing waits
     */
    public Optional<TreeHead> seal(String tenant, Instant at) {
        takeTurn();
        List<EvidenceEntry> waiting = sql.rows(
                EvidenceEntries::entry,
                "select e.id, e.type, e.happened_at, e.subject, e.digest"
                        + " from evidence_pending p join evidence_entry e on e.id = p.entry_id"
                        + " order by p.entry_id limit ?",
                BATCH);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        TreeFrontier frontier = frontier();
        long previousSize = frontier.size();
        String previousRoot = frontier.root().hex();
        place(waiting, tenant, frontier);
        TreeHead head = new TreeHead(frontier.size(), frontier.root().hex(), previousSize, previousRoot, at);
        sql.execute(
                "insert into tree_head (tree_size, root, previous_size, previous_root, frontier, sealed_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                head.treeSize(),
                head.root(),
                head.previousSize(),
                head.previousRoot(),
                frontier.text(),
                head.sealedAt());
        return Optional.of(head);
    }

    /** The lock ends with the transaction; later statements then see what the other sealer committed. */
    private void takeTurn() {
        sql.rows(row -> true, "select pg_advisory_xact_lock(hashtextextended('evidence ' || current_schema(), 0))");
    }

    private void place(List<EvidenceEntry> waiting, String tenant, TreeFrontier frontier) {
        List<List<Object>> sealings = new ArrayList<>();
        List<List<Object>> sealed = new ArrayList<>();
        for (EvidenceEntry entry : waiting) {
            long seq = frontier.size();
            MerkleHash leaf = leaf(tenant, seq, entry);
            frontier.append(leaf);
            sealings.add(List.of(seq, entry.id(), leaf.hex()));
            sealed.add(List.of(entry.id()));
        }
        sql.batch("insert into evidence_sealing (seq, entry_id, leaf) values (?, ?, ?)", sealings);
        sql.batch("delete from evidence_pending where entry_id = ?", sealed);
    }

    private TreeFrontier frontier() {
        return sql.row(
                        row -> TreeFrontier.parse(row.text("frontier"), row.number("tree_size")),
                        "select frontier, tree_size from tree_head order by tree_size desc limit 1")
                .orElseGet(TreeFrontier::empty);
    }

    /** The hash of an entry at a place; what an auditor works out again. */
    public static MerkleHash leaf(String tenant, long seq, EvidenceEntry entry) {
        return new EvidenceLeaf(tenant, seq, entry.type(), entry.happenedAt(), entry.subject(), entry.digest()).hash();
    }

    private static TreeHead head(Row row) throws SQLException {
        return new TreeHead(
                row.number("tree_size"),
                row.text("root"),
                row.number("previous_size"),
                row.text("previous_root"),
                row.instant("sealed_at"));
    }
}
