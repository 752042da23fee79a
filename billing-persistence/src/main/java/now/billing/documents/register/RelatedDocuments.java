package now.billing.documents.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import now.billing.documents.records.DocumentLink.Relation;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** What a document comes from and what came from it, with the numbers of today. */
@Dependent
public class RelatedDocuments {
    private final TenantSql sql;

    @Inject
    public RelatedDocuments(TenantSql sql) {
        this.sql = sql;
    }

    /** The other ends of a document's links, the newest first, without mere copies and what was deleted. */
    public List<RelatedDocument> of(DocumentRef ref) {
        return sql.rows(
                RelatedDocuments::related,
                "select d.kind, d.id, d.number, l.relation, l.outgoing from ("
                        + "select id, relation, true as outgoing, to_kind as kind, to_id as other from document_link"
                        + " where from_kind = ? and from_id = ? union all"
                        + " select id, relation, false, from_kind, from_id from document_link"
                        + " where to_kind = ? and to_id = ? union all"
                        + " select document_id, 'CREDITS', true, 'INVOICE', invoice_id from credit_note"
                        + " where document_id = ? union all"
                        + " select document_id, 'CREDITS', false, 'CREDIT_NOTE', document_id from credit_note"
                        + " where invoice_id = ? union all"
                        + " select invoice_id, 'DEDUCTS', true, 'INVOICE', deposit_id from deposit_deduction"
                        + " where invoice_id = ? union all"
                        + " select invoice_id, 'DEDUCTS', false, 'INVOICE', invoice_id from deposit_deduction"
                        + " where deposit_id = ?) l"
                        + " join document d on d.id = l.other and d.kind = l.kind"
                        + " where l.relation <> 'DUPLICATES' order by l.id desc limit 50",
                ref.kind(),
                ref.id(),
                ref.kind(),
                ref.id(),
                ref.id(),
                ref.id(),
                ref.id(),
                ref.id());
    }

    private static RelatedDocument related(Row row) throws SQLException {
        return new RelatedDocument(
                DocumentRef.of(row.word("kind", DocumentKind.class), row.uuid("id")),
                row.optionalText("number").orElse(""),
                row.word("relation", Relation.class),
                row.flag("outgoing"));
    }
}
