package now.billing.documents.margin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MarginNote;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the margin of documents, drafts and issued ones alike (ADR 0102). Versions are only ever added: the highest
 * one of a note counts, and one without a text takes it away.
 */
@Dependent
public class MarginNotes {
    private final TenantSql sql;

    @Inject
    public MarginNotes(TenantSql sql) {
        this.sql = sql;
    }

    /** Keeps others from the notes of a document until the transaction ends. */
    public void hold(DocumentRef ref) {
        sql.rows(
                row -> true,
                "select pg_advisory_xact_lock(hashtextextended('margin ' || current_schema() || cast(? as text), 0))",
                ref.id());
    }

    /** Those of a document that nobody took away, the newest first. */
    public List<MarginNote> of(DocumentRef ref) {
        return sql.rows(
                MarginNotes::note,
                "select n.note_id, n.version, n.text, n.written_by, n.written_at, f.written_at as first_at"
                        + " from document_note n join document_note f on f.note_id = n.note_id and f.version = 1"
                        + " where n.document_id = ? and n.document_kind = ? and n.text is not null and not exists"
                        + " (select 1 from document_note l where l.note_id = n.note_id and l.version > n.version)"
                        + " order by n.note_id desc",
                ref.id(),
                ref.kind());
    }

    /** One of them; nothing where it was taken away. */
    public Optional<MarginNote> find(DocumentRef ref, UUID note) {
        return of(ref).stream().filter(each -> each.id().equals(note)).findFirst();
    }

    /**
     * Adds a version of a note.
     *
     * @param text null takes it away
     */
    public void write(DocumentRef ref, MarginNote.Version version, @Nullable String text, String by, Instant at) {
        sql.execute(
                "insert into document_note (note_id, version, document_kind, document_id, text, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                version.note(),
                version.number(),
                ref.kind(),
                ref.id(),
                text,
                by,
                at);
    }

    private static MarginNote note(Row row) throws SQLException {
        return new MarginNote(
                row.uuid("note_id"),
                row.integer("version"),
                row.text("text"),
                row.text("written_by"),
                row.instant("first_at"),
                row.instant("written_at"));
    }
}
