package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Compares where documents stand with the facts it is derived from (ADR 0021), some at a time; never repairs. */
@Dependent
public class StandingDrift {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenantSql sql;

    @Inject
    public StandingDrift(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * What one look found.
     *
     * @param drifted documents whose standing is not what the facts say; empty, or something is broken
     * @param last where to go on after; null where all were looked at
     */
    public record Look(List<DocumentRef> drifted, @Nullable DocumentRef last) {}

    /** Looks at the next issued documents, at most this many; a null begins with the first. */
    public Look after(@Nullable DocumentRef previous, int most) {
        String kind = previous == null ? "" : previous.kind().name();
        UUID id = previous == null ? BEFORE_ALL : previous.id();
        List<DocumentRef> page = sql.rows(
                StandingDrift::ref,
                "select document_kind, document_id from issued_record where (document_kind, document_id) > (?, ?)"
                        + " order by document_kind, document_id limit ?",
                kind,
                id,
                most);
        if (page.isEmpty()) {
            return new Look(List.of(), null);
        }
        DocumentRef last = page.get(page.size() - 1);
        List<DocumentRef> drifted = sql.rows(
                StandingDrift::ref,
                "select document_kind, document_id from document_standing_drift"
                        + " where (document_kind, document_id) > (?, ?) and (document_kind, document_id) <= (?, ?)",
                kind,
                id,
                last.kind(),
                last.id());
        return new Look(drifted, page.size() < most ? null : last);
    }

    private static DocumentRef ref(Row row) throws SQLException {
        return DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id"));
    }
}
