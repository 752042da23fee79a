package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.EstimateFacts;
import now.billing.storage.TenantSql;

/** What only estimates have beside their documents. */
@Dependent
public class Estimates {
    private final TenantSql sql;

    @Inject
    public Estimates(TenantSql sql) {
        this.sql = sql;
    }

    /** Keeps the facts of a draft; the database refuses those of an issued one. */
    public void keep(UUID document, EstimateFacts facts) {
        sql.execute(
                "insert into estimate (document_id, valid_until) values (?, ?)"
                        + " on conflict (document_id) do update set valid_until = excluded.valid_until",
                document,
                facts.validUntil());
    }

    public Optional<EstimateFacts> find(UUID document) {
        return sql.row(
                row -> new EstimateFacts(row.optionalDate("valid_until").orElse(null)),
                "select valid_until from estimate where document_id = ?",
                document);
    }
}
