package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.Conflict;
import now.billing.parties.Parties;
import now.billing.storage.TenantSql;
import org.eclipse.persistence.config.CacheUsage;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.config.QueryType;

/** The documents of the organization, drafts and issued ones. Issued ones come out too, but nobody can write them. */
@Dependent
public class Drafts {
    private final TenantSql sql;

    @Inject
    public Drafts(TenantSql sql) {
        this.sql = sql;
    }

    public Draft add(Draft draft) {
        return sql.add(draft);
    }

    /**
     * A document with what most have none of, allowances, charges and exemptions, in one statement; its lines come with
     * the first look at them. One that this transaction has written or read already is not read again. The id of
     * another kind is unknown like any other.
     */
    public Optional<Draft> find(DocumentRef ref) {
        return sql.query(
                        Draft.class,
                        "select d from Draft d left join fetch d.exemptions left join fetch d.adjustments"
                                + " where d.id = :id")
                .setHint(QueryHints.QUERY_TYPE, QueryType.ReadObject)
                .setHint(QueryHints.CACHE_USAGE, CacheUsage.CheckCacheByExactPrimaryKey)
                .setParameter("id", ref.id())
                .getResultStream()
                .filter(draft -> draft.ref().equals(ref))
                .findFirst();
    }

    /** Whether there is such a document. */
    public boolean exists(DocumentRef ref) {
        return sql.row(row -> true, "select 1 as found from document where id = ? and kind = ?", ref.id(), ref.kind())
                .isPresent();
    }

    /** How many documents a party has: drafts of every kind, and issued ones. */
    public PartyDocuments ofParty(UUID party) {
        return sql.row(
                        row -> new PartyDocuments(row.number("drafts"), row.number("issued")),
                        "select count(*) filter (where state = 'DRAFT') as drafts,"
                                + " count(*) filter (where state = 'ISSUED') as issued"
                                + " from document where customer_id" + Parties.MEMBERS,
                        party)
                .orElseGet(() -> new PartyDocuments(0, 0));
    }

    /** The drafts of every kind, recurring ones too, of a party that was merged are now for another one. */
    public void move(UUID from, UUID into, String name) {
        sql.execute(
                "update document set customer_id = ?, customer_name = ?, version = version + 1"
                        + " where customer_id = ? and state = 'DRAFT'",
                into,
                name,
                from);
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
    public void discard(Draft draft) {
        int deleted = sql.execute("delete from document where id = ? and version = ?", draft.id(), draft.version());
        if (deleted != 1) {
            throw Conflict.staleVersion();
        }
    }
}
