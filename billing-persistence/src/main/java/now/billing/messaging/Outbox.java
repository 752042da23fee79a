package now.billing.messaging;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * The outbox of the tenant. A fact and its event are one transaction; what the event sets off comes after (ADR 0074).
 *
 * <p>A relay claims due events for a while ({@code leaseEnd}); if it dies, they become due again by themselves.
 */
@Dependent
public class Outbox {
    private static final int DELETED_AT_ONCE = 1000;

    private final TenantSql sql;
    private final Event<OutboxFilled> filled;

    @Inject
    public Outbox(TenantSql sql, Event<OutboxFilled> filled) {
        this.sql = sql;
        this.filled = filled;
    }

    /** Adds an event to the current transaction, due at once. */
    public UUID add(EventType type, String subjectKind, UUID subjectId, String payload, Instant at) {
        UUID id = Ids.next();
        sql.execute(
                "insert into outbox_event (id, type, subject_kind, subject_id, payload, available_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                type.word(),
                subjectKind,
                subjectId,
                payload,
                at,
                at);
        filled.fire(new OutboxFilled(type));
        return id;
    }

    /**
     * Claims due events until {@code leaseEnd}; two relays never get the same one at the same time. An event of a type
     * that this release does not know waits for a node that does.
     */
    public List<OutboxEvent> claim(Instant now, Instant leaseEnd, int most) {
        return sql.rows(
                Outbox::event,
                "update outbox_event o set available_at = ?, attempts = o.attempts + 1"
                        + " from (select id from outbox_event where done_at is null and given_up_at is null"
                        + " and available_at <= ? and type = any(?)"
                        + " order by available_at, id limit ? for update skip locked) due"
                        + " where o.id = due.id"
                        + " returning o.id, o.type, o.subject_kind, o.subject_id, o.payload,"
                        + " o.available_at, o.attempts",
                leaseEnd,
                now,
                EventType.words(),
                most);
    }

    /** Notes that everybody who wanted it has had the event. */
    public void done(UUID id, Instant at) {
        sql.execute("update outbox_event set done_at = ?, error = '' where id = ?", at, id);
    }

    /** Puts an event back for a later attempt and says why. */
    public void retry(UUID id, Instant notBefore, String error) {
        sql.execute("update outbox_event set available_at = ?, error = ? where id = ?", notBefore, error, id);
    }

    /** Makes an event a dead letter: it comes no more by itself, and is kept. */
    public void giveUp(UUID id, Instant at, String error) {
        sql.execute("update outbox_event set given_up_at = ?, error = ? where id = ?", at, error, id);
    }

    /** True the first time a consumer meets an event; its work must be in the same transaction. */
    public boolean firstTime(String consumer, UUID eventId) {
        return sql.execute(
                        "insert into outbox_consumption (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        eventId)
                == 1;
    }

    /** Deletes a bounded number of events that were done before this time; the number deleted. */
    public int forgetDoneBefore(Instant time) {
        return sql.execute(
                "delete from outbox_event where id in"
                        + " (select id from outbox_event where done_at < ? order by done_at limit ?)",
                time,
                DELETED_AT_ONCE);
    }

    private static OutboxEvent event(Row row) throws SQLException {
        return new OutboxEvent(
                row.uuid("id"),
                EventType.of(row.text("type")),
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.text("payload"),
                row.instant("available_at"),
                row.integer("attempts"));
    }
}
