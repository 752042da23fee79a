package now.billing.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.TenantSql;

/** The sendings of documents. */
@Dependent
public class Deliveries {
    private final TenantSql sql;

    @Inject
    public Deliveries(TenantSql sql) {
        this.sql = sql;
    }

    public Delivery add(Delivery delivery) {
        return sql.add(delivery);
    }

    public Optional<Delivery> find(UUID id) {
        return sql.find(Delivery.class, id);
    }

    /** All sendings of a document, the oldest first. */
    public List<Delivery> of(DocumentRef ref) {
        return sql.query(
                        Delivery.class,
                        "select d from Delivery d where d.kind = :kind and d.documentId = :id order by d.id")
                .setParameter("kind", ref.kind())
                .setParameter("id", ref.id())
                .getResultList();
    }

    /**
     * When the newest of those deliveries was asked for that leave no room for more receivers; nothing where there is
     * room.
     *
     * @param most receivers of all deliveries in that time
     * @param more receivers that are to be added, at most {@code most}
     * @param until the last moment that counts: what has its turn later does not
     */
    public Optional<Instant> full(int most, int more, Instant since, Instant until) {
        return sql.row(
                row -> row.instant("created_at"),
                "select created_at from (select created_at, sum(receivers) over (order by created_at desc, id desc)"
                        + " as so_far from delivery where created_at > ? and created_at <= ?) counted"
                        + " where so_far + ? > ? order by created_at desc limit 1",
                since,
                until,
                more,
                most);
    }

    /**
     * Takes the next delivery that is due, for this transaction; other relays pass it by.
     *
     * @return nothing if none is due
     */
    public Optional<Delivery> claimDue(Instant now) {
        return sql.row(
                        row -> row.uuid("id"),
                        "select id from delivery where state = 'QUEUED' and next_attempt_at <= ?"
                                + " order by next_attempt_at, id limit 1 for update skip locked",
                        now)
                .flatMap(this::find);
    }

    /** Takes a delivery that was being sent and whose sender is presumed dead. */
    public Optional<Delivery> claimInterrupted(Instant now) {
        return sql.row(
                        row -> row.uuid("id"),
                        "select id from delivery where state = 'SENDING' and next_attempt_at <= ?"
                                + " order by next_attempt_at, id limit 1 for update skip locked",
                        now)
                .flatMap(this::find);
    }

    /**
     * Failed and unconfirmed deliveries, the latest first: somebody has to look at them. Whoever sent the document once
     * more has done so.
     */
    public List<Delivery> needingAttention(int most) {
        return sql.query(
                        Delivery.class,
                        "select d from Delivery d where d.state in"
                                + " (now.billing.delivery.DeliveryState.FAILED,"
                                + " now.billing.delivery.DeliveryState.UNCONFIRMED)"
                                + " and not exists (select n.id from Delivery n where n.kind = d.kind"
                                + " and n.documentId = d.documentId and n.id > d.id) order by d.id desc")
                .setMaxResults(most)
                .getResultList();
    }
}
