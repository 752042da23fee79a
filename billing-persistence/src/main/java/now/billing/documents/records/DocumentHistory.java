package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;

/** The stories of documents; lines are only ever added. */
@Dependent
public class DocumentHistory {
    private final TenantSql sql;

    @Inject
    public DocumentHistory(TenantSql sql) {
        this.sql = sql;
    }

    public void add(HistoryEvent event) {
        sql.execute(
                "insert into document_event (id, document_kind, document_id, type, happened_at, actor, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                event.ref().kind(),
                event.ref().id(),
                event.type(),
                event.at(),
                event.actor(),
                event.detail());
    }

    /** The story of a document, the oldest line first. */
    public List<HistoryEvent> of(DocumentRef ref) {
        return sql.rows(
                row -> new HistoryEvent(
                        ref,
                        row.word("type", HistoryType.class),
                        row.instant("happened_at"),
                        row.text("actor"),
                        row.text("detail")),
                "select type, happened_at, actor, detail from document_event"
                        + " where document_kind = ? and document_id = ? order by happened_at, id",
                ref.kind(),
                ref.id());
    }
}
