package now.billing.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The leaves of the log. Writing one takes no lock: order comes later, from the sealer. */
@Dependent
public class EvidenceEntries {
    private final TenantSql sql;

    @Inject
    public EvidenceEntries(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a leaf to the current transaction and to what waits for the sealer; one statement. */
    public void append(EvidenceEntry entry) {
        sql.execute(
                "with entry as (insert into evidence_entry (id, type, happened_at, subject, digest)"
                        + " values (?, ?, ?, ?, ?) returning id)"
                        + " insert into evidence_pending (entry_id) select id from entry",
                entry.id(),
                entry.type(),
                entry.happenedAt(),
                entry.subject(),
                entry.digest());
    }

    /** What is said about a subject, the oldest first. */
    public List<EvidenceEntry> about(String subject) {
        return sql.rows(
                EvidenceEntries::entry,
                "select id, type, happened_at, subject, digest from evidence_entry where subject = ? order by id",
                subject);
    }

    /** The place of an entry, if the sealer has been there. */
    public Optional<SealedEntry> sealed(UUID id) {
        return sql.row(
                row -> new SealedEntry(row.number("seq"), entry(row), row.text("leaf")),
                "select e.id, e.type, e.happened_at, e.subject, e.digest, s.seq, s.leaf"
                        + " from evidence_entry e join evidence_sealing s on s.entry_id = e.id where e.id = ?",
                id);
    }

    /** The leaf hashes of a range of places, in order; for proofs. */
    public List<String> leaves(long fromSeq, long toSeq) {
        return sql.rows(
                row -> row.text("leaf"),
                "select leaf from evidence_sealing where seq between ? and ? order by seq",
                fromSeq,
                toSeq);
    }

    /** Sealed entries of a range of places, in order; for auditors. */
    public List<SealedEntry> range(long fromSeq, long toSeq) {
        return sql.rows(
                row -> new SealedEntry(row.number("seq"), entry(row), row.text("leaf")),
                "select e.id, e.type, e.happened_at, e.subject, e.digest, s.seq, s.leaf"
                        + " from evidence_sealing s join evidence_entry e on e.id = s.entry_id"
                        + " where s.seq between ? and ? order by s.seq",
                fromSeq,
                toSeq);
    }

    /** Entries without a place, the oldest first; must be empty a second after the last write. */
    public List<EvidenceEntry> unsealed() {
        return sql.rows(
                EvidenceEntries::entry,
                "select id, type, happened_at, subject, digest from evidence_unsealed order by id");
    }

    static EvidenceEntry entry(Row row) throws SQLException {
        return new EvidenceEntry(
                row.uuid("id"), row.text("type"), row.instant("happened_at"), row.text("subject"), row.text("digest"));
    }
}
