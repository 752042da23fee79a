package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The rendered forms of frozen documents; append-only. */
@Dependent
public class Artifacts {
    private final TenantSql sql;

    @Inject
    public Artifacts(TenantSql sql) {
        this.sql = sql;
    }

    public Optional<Artifact> find(DocumentRef ref, String format, String recipe) {
        return sql.row(
                Artifacts::artifact,
                "select id, document_kind, document_id, format, recipe, media_type, file_name, content, digest"
                        + " from artifact where document_kind = ? and document_id = ? and format = ? and recipe = ?",
                ref.kind(),
                ref.id(),
                format,
                recipe);
    }

    /** The first artifact of a format that was ever made: a newer recipe never takes its place. */
    public Optional<Artifact> first(DocumentRef ref, String format) {
        return sql.row(
                Artifacts::artifact,
                "select id, document_kind, document_id, format, recipe, media_type, file_name, content, digest"
                        + " from artifact where document_kind = ? and document_id = ? and format = ?"
                        + " order by created_at, id limit 1",
                ref.kind(),
                ref.id(),
                format);
    }

    /** Bytes of {@link #first}; nothing where none was made yet. */
    public Optional<Integer> sizeOfFirst(DocumentRef ref, String format) {
        return sql.row(
                row -> row.integer("size"),
                "select octet_length(content) as size from artifact where document_kind = ? and document_id = ?"
                        + " and format = ? order by created_at, id limit 1",
                ref.kind(),
                ref.id(),
                format);
    }

    /** Keeps an artifact, unless another reader was quicker; the answer is the one that counts. */
    public Artifact keep(Artifact artifact) {
        int added = sql.execute(
                "insert into artifact"
                        + " (id, document_kind, document_id, format, recipe, media_type, file_name, content, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (document_kind, document_id, format, recipe) do nothing",
                artifact.id(),
                artifact.ref().kind(),
                artifact.ref().id(),
                artifact.format(),
                artifact.recipe(),
                artifact.mediaType(),
                artifact.fileName(),
                artifact.content(),
                artifact.digest().hex());
        if (added == 1) {
            return artifact;
        }
        return find(artifact.ref(), artifact.format(), artifact.recipe())
                .orElseThrow(() -> new IllegalStateException("the artifact that was in the way is gone"));
    }

    private static Artifact artifact(Row row) throws SQLException {
        return new Artifact(
                row.uuid("id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.text("format"),
                row.text("recipe"),
                row.text("media_type"),
                row.text("file_name"),
                row.bytes("content"),
                new ContentDigest(row.text("digest")));
    }
}
