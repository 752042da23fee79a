package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * Files beside documents, drafts and issued ones alike; their contents are {@link FileContents}. What went by mail is
 * never deleted, only taken out of sight, so that the mail can still say what it carried.
 */
@Dependent
public class Attachments {
    private final TenantSql sql;

    @Inject
    public Attachments(TenantSql sql) {
        this.sql = sql;
    }

    /** From here to the end nobody else of the tenant adds or removes one: limits hold for all together. */
    public void hold() {
        sql.rows(row -> true, "select pg_advisory_xact_lock(hashtextextended('attachments ' || current_schema(), 0))");
    }

    /** Those of a document by name. */
    public List<Attachment> of(DocumentRef ref) {
        return sql.rows(
                Attachments::attachment,
                "select id, name, type, size, digest, created_at from attachment where document_id = ?"
                        + " and document_kind = ? and removed_at is null order by name collate shared.people, id",
                ref.id(),
                ref.kind());
    }

    public Optional<Attachment> find(DocumentRef ref, String name) {
        return sql.row(
                Attachments::attachment,
                "select id, name, type, size, digest, created_at from attachment where document_id = ?"
                        + " and document_kind = ? and name = ? and removed_at is null",
                ref.id(),
                ref.kind(),
                name);
    }

    /** Adds one; its content is there. */
    public void add(DocumentRef ref, Attachment attachment, String by) {
        sql.execute(
                "insert into attachment (id, document_kind, document_id, name, type, size, digest, added_by,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                attachment.id(),
                ref.kind(),
                ref.id(),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.digest(),
                by,
                attachment.addedAt());
    }

    /** Takes one away from its document. */
    public void remove(UUID id, Instant at) {
        // What is mailed meanwhile is not deleted: whoever mails it holds its row.
        if (sql.execute("delete from attachment where id = ? and not mailed", id) == 0) {
            sql.execute("update attachment set removed_at = ? where id = ? and mailed and removed_at is null", at, id);
        }
    }

    /**
     * Notes that a mail carries it.
     *
     * @return false where it was taken away meanwhile
     */
    public boolean mail(UUID id) {
        return sql.execute("update attachment set mailed = true where id = ? and removed_at is null", id) == 1;
    }

    /** Bytes of all contents that the tenant's attachments use, those that only mails still have included. */
    public long bytes() {
        return sql.row(
                        row -> row.number("bytes"),
                        "select coalesce(sum(c.size), 0)::bigint as bytes from file_content c"
                                + " where exists (select 1 from attachment a where a.digest = c.digest)")
                .orElse(0L);
    }

    /** Whether one of the tenant's attachments has this content. */
    public boolean uses(String digest) {
        return sql.row(row -> true, "select 1 as found from attachment where digest = ? limit 1", digest)
                .isPresent();
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(
                row.uuid("id"),
                row.text("name"),
                row.text("type"),
                row.integer("size"),
                row.text("digest"),
                row.instant("created_at"));
    }
}
