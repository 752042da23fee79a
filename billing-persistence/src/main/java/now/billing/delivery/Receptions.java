package now.billing.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.TenantSql;

/** What receivers have of issued documents of every kind, kept in the transaction of the delivery or the view. */
@Dependent
public class Receptions {
    private final TenantSql sql;

    @Inject
    public Receptions(TenantSql sql) {
        this.sql = sql;
    }

    public Reception of(DocumentRef ref) {
        return sql.row(
                        row -> new Reception(
                                row.optionalInstant("sent_at").orElse(null),
                                row.optionalInstant("viewed_at").orElse(null)),
                        "select sent_at, viewed_at from document_reception where document_id = ? and document_kind = ?",
                        ref.id(),
                        ref.kind())
                .orElse(Reception.NONE);
    }

    /** Counts a delivery that succeeded; the first one stays. */
    public void markSent(DocumentRef ref, Instant at) {
        sql.execute(
                "insert into document_reception (document_kind, document_id, sent_at) values (?, ?, ?)"
                        + " on conflict (document_id) do update"
                        + " set sent_at = coalesce(document_reception.sent_at, excluded.sent_at)",
                ref.kind(),
                ref.id(),
                at);
    }

    /** Counts a view of the public page; the first one stays. */
    public void markViewed(DocumentRef ref, Instant at) {
        sql.execute(
                "insert into document_reception (document_kind, document_id, viewed_at) values (?, ?, ?)"
                        + " on conflict (document_id) do update"
                        + " set viewed_at = coalesce(document_reception.viewed_at, excluded.viewed_at)",
                ref.kind(),
                ref.id(),
                at);
    }
}
