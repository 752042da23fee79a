package now.billing.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;

/** That documents were looked at on their public page: when first each day, and nothing about who. */
@Dependent
public class Viewings {
    private final TenantSql sql;

    @Inject
    public Viewings(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Notes a view.
     *
     * @param today the organization's day
     * @return true if it is the first one of this day
     */
    public boolean note(DocumentRef ref, LocalDate today, Instant at) {
        return sql.execute(
                        "insert into document_view (id, document_kind, document_id, viewed_on, viewed_at)"
                                + " values (?, ?, ?, ?, ?) on conflict (document_kind, document_id,"
                                + " viewed_on) do nothing",
                        Ids.next(),
                        ref.kind(),
                        ref.id(),
                        today,
                        at)
                == 1;
    }

    public Optional<Instant> first(DocumentRef ref) {
        return all(ref).stream().findFirst();
    }

    /** The first view of each day, the oldest first. */
    public List<Instant> all(DocumentRef ref) {
        return sql.rows(
                row -> row.instant("viewed_at"),
                "select viewed_at from document_view where document_kind = ? and document_id = ? order by viewed_on",
                ref.kind(),
                ref.id());
    }
}
