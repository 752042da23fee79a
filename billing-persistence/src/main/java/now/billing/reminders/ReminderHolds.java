package now.billing.reminders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.parties.Parties;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Who is not to be reminded, and who decided so when. */
@Dependent
public class ReminderHolds {
    /** How many decisions about one customer or invoice are shown. */
    public static final int MOST = 100;

    private final TenantSql sql;

    @Inject
    public ReminderHolds(TenantSql sql) {
        this.sql = sql;
    }

    public void add(ReminderHold hold) {
        DocumentRef document = hold.document();
        sql.execute(
                "insert into reminder_hold (id, customer_id, document_kind, document_id, stopped, reason, decided_by,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                hold.id(),
                hold.customerId(),
                document == null ? null : document.kind(),
                document == null ? null : document.id(),
                hold.stopped(),
                hold.reason(),
                hold.decidedBy(),
                hold.at());
    }

    /** The latest decisions about a customer or an invoice, by its id, the newest first. */
    public List<ReminderHold> of(UUID subject) {
        return sql.rows(
                ReminderHolds::hold,
                "select id, customer_id, document_kind, document_id, stopped, reason, decided_by, created_at"
                        + " from reminder_hold where customer_id" + Parties.MEMBERS
                        + " or document_id = ? order by id desc limit ?",
                subject,
                subject,
                MOST);
    }

    private static ReminderHold hold(Row row) throws SQLException {
        @Nullable UUID customer = row.optionalUuid("customer_id").orElse(null);
        return new ReminderHold(
                row.uuid("id"),
                customer,
                customer != null
                        ? null
                        : DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.flag("stopped"),
                row.text("reason"),
                row.text("decided_by"),
                row.instant("created_at"));
    }
}
