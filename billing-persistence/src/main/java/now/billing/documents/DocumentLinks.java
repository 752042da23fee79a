package now.billing.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import now.billing.documents.DocumentLink.Relation;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** How documents come from each other. */
@Dependent
public class DocumentLinks {
    private final TenantSql sql;

    @Inject
    public DocumentLinks(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a link; one that is there already stays as it is. */
    public void add(DocumentLink link) {
        sql.execute(
                "insert into document_link (id, from_kind, from_id, relation, to_kind, to_id)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                Ids.next(),
                link.from().kind(),
                link.from().id(),
                link.relation(),
                link.to().kind(),
                link.to().id());
    }

    /** Waits until nobody else makes a document from this one, and keeps others waiting till the transaction ends. */
    public void hold(DocumentRef ref) {
        sql.rows(row -> true, "select pg_advisory_xact_lock(hashtextextended(?, 0))", "document " + ref.id());
    }

    /** What a document comes from and what came from it, the newest first, without mere copies and what was deleted. */
    public List<RelatedDocument> related(DocumentRef ref) {
        return sql.rows(
                DocumentLinks::related,
                "select d.kind, d.id, d.number, l.relation, l.outgoing from ("
                        + "select id, relation, true as outgoing, to_kind as kind, to_id as other from document_link"
                        + " where from_kind = ? and from_id = ? union all"
                        + " select id, relation, false, from_kind, from_id from document_link"
                        + " where to_kind = ? and to_id = ?) l"
                        + " join document d on d.id = l.other and d.kind = l.kind"
                        + " where l.relation <> 'DUPLICATES' order by l.id desc limit 50",
                ref.kind(),
                ref.id(),
                ref.kind(),
                ref.id());
    }

    /** All links from or to a document. */
    public List<DocumentLink> of(DocumentRef ref) {
        return sql.rows(
                DocumentLinks::link,
                "select from_kind, from_id, relation, to_kind, to_id from document_link"
                        + " where (from_kind = ? and from_id = ?) or (to_kind = ? and to_id = ?) order by id",
                ref.kind(),
                ref.id(),
                ref.kind(),
                ref.id());
    }

    private static RelatedDocument related(Row row) throws SQLException {
        return new RelatedDocument(
                DocumentRef.of(row.word("kind", DocumentKind.class), row.uuid("id")),
                row.optionalText("number").orElse(""),
                row.word("relation", Relation.class),
                row.flag("outgoing"));
    }

    private static DocumentLink link(Row row) throws SQLException {
        return new DocumentLink(
                DocumentRef.of(row.word("from_kind", DocumentKind.class), row.uuid("from_id")),
                row.word("relation", Relation.class),
                DocumentRef.of(row.word("to_kind", DocumentKind.class), row.uuid("to_id")));
    }
}
