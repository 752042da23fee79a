package now.billing.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.problem.Conflict;
import now.billing.storage.TenantSql;

/** The invoices of the organization, drafts and issued ones. Issued ones come out too, but nobody can write them. */
@Dependent
public class Invoices {
    private final TenantSql sql;

    @Inject
    public Invoices(TenantSql sql) {
        this.sql = sql;
    }

    public Invoice add(Invoice draft) {
        return sql.add(draft);
    }

    /**
     * The invoice with what most have none of, allowances, charges and exemptions, in the same statement; its lines
     * come with the first look at them.
     */
    public Optional<Invoice> find(UUID id) {
        return sql.query(
                        Invoice.class,
                        "select i from Invoice i left join fetch i.exemptions left join fetch i.adjustments"
                                + " where i.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes what was changed, now, so that a draft which somebody else changed or issued meanwhile shows here.
     *
     * @throws jakarta.persistence.OptimisticLockException if the row is not the one that was read any more
     */
    public void write() {
        sql.flush();
    }

    /**
     * Deletes a draft with everything under it.
     *
     * @throws Conflict if it is not a draft any more, or not of this version
     */
    public void discard(Invoice draft) {
        int deleted = sql.execute("delete from invoice where id = ? and version = ?", draft.id(), draft.version());
        if (deleted != 1) {
            throw Conflict.staleVersion();
        }
    }
}
