package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.storage.TenantSql;

/**
 * Contents of the files inside documents and beside them, each kept once under its digest, and which document has which
 * inside. Whoever looks
 * for a content that a draft is to use takes {@link #hold} first.
 */
@Dependent
public class FileContents {
    private static final int DELETED_AT_ONCE = 100;

    private final TenantSql sql;

    @Inject
    public FileContents(TenantSql sql) {
        this.sql = sql;
    }

    /** Nothing is forgotten till the transaction ends. */
    public void hold() {
        sql.rows(row -> true, "select pg_advisory_xact_lock_shared(hashtextextended('files ' || current_schema(), 0))");
    }

    /**
     * Adds a content; one that is there already stays as it is, and waits for its draft as long as a new one.
     *
     * @param type the media type that its bytes are of; empty where they are of none that is known
     */
    public void keep(String digest, String type, byte[] content, Instant at) {
        int added = sql.execute(
                "insert into file_content (digest, type, size, content, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                digest,
                type,
                content.length,
                content,
                at);
        if (added == 0) {
            sql.execute(
                    "update file_content set created_at = ? where digest in (select c.digest from file_content c"
                            + " where c.digest = ? for no key update skip locked)",
                    at,
                    digest);
        }
    }

    public Optional<byte[]> find(String digest) {
        return sql.row(row -> row.bytes("content"), "select content from file_content where digest = ?", digest);
    }

    /** Bytes of all contents that no document uses. */
    public long unusedBytes() {
        return sql.row(
                        row -> row.number("bytes"),
                        "select coalesce(sum(c.size), 0)::bigint as bytes from file_content c"
                                + " where not exists (select 1 from document_file f where f.digest = c.digest)"
                                + " and not exists (select 1 from attachment a where a.digest = c.digest)")
                .orElse(0L);
    }

    /** Bytes of a content; nothing where it is unknown. */
    public Optional<Integer> sizeOf(String digest) {
        return sql.row(row -> row.integer("size"), "select size from file_content where digest = ?", digest);
    }

    /** The media type that the bytes of a content are of; empty where it is none that is known. */
    public Optional<String> typeOf(String digest) {
        return sql.row(row -> row.text("type"), "select type from file_content where digest = ?", digest);
    }

    /**
     * Notes what a draft uses from now on; the database refuses it for an issued document. What it lets go waits for
     * another use as long as a new content does.
     */
    public void use(UUID document, Set<String> digests, Instant at) {
        renew(document, at);
        sql.execute("delete from document_file where document_id = ?", document);
        List<List<Object>> rows = digests.stream()
                .map(digest -> List.<Object>of(document, digest))
                .toList();
        sql.batch("insert into document_file (document_id, digest) values (?, ?)", rows);
        renew(document, at);
    }

    /** Who else holds one of them renews it, too: nobody waits. */
    private void renew(UUID document, Instant at) {
        sql.execute(
                "update file_content set created_at = ? where digest in (select c.digest from file_content c"
                        + " join document_file f on f.digest = c.digest where f.document_id = ?"
                        + " for no key update of c skip locked)",
                at,
                document);
    }

    /** Deletes a bounded number of contents from before this time that no document uses; the number deleted. */
    public int forgetUnused(Instant before) {
        sql.rows(row -> true, "select pg_advisory_xact_lock(hashtextextended('files ' || current_schema(), 0))");
        return sql.execute(
                "delete from file_content where digest in (select c.digest from file_content c where c.created_at < ?"
                        + " and not exists (select 1 from document_file f where f.digest = c.digest)"
                        + " and not exists (select 1 from attachment a where a.digest = c.digest) limit ?)",
                before,
                DELETED_AT_ONCE);
    }
}
