package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import now.billing.documents.records.DocumentLink.Relation;
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

    private static DocumentLink link(Row row) throws SQLException {
        return new DocumentLink(
                DocumentRef.of(row.word("from_kind", DocumentKind.class), row.uuid("from_id")),
                row.word("relation", Relation.class),
                DocumentRef.of(row.word("to_kind", DocumentKind.class), row.uuid("to_id")));
    }
}
