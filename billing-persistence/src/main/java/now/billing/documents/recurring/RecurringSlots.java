package now.billing.documents.recurring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredProblem;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** What became of each time that a recurring invoice was due: one row a day, so that no day counts twice. */
@Dependent
public class RecurringSlots {
    private final TenantSql sql;

    @Inject
    public RecurringSlots(TenantSql sql) {
        this.sql = sql;
    }

    /** An invoice that could not be made, and whom it was for. */
    public record Failed(UUID recurringId, LocalDate dueOn, String customerName, Money toPay) {}

    /** Takes a day, once and for all; false where it was taken. */
    public boolean take(UUID recurring, LocalDate day) {
        return sql.execute(
                        "insert into recurring_slot (recurring_id, due_on, state) values (?, ?, 'MADE')"
                                + " on conflict do nothing",
                        recurring,
                        day)
                == 1;
    }

    /** The invoice was made. */
    public void made(UUID recurring, LocalDate day, UUID invoice) {
        sql.execute(
                "update recurring_slot set state = 'MADE', made_id = ?, problem = null, retry_at = null"
                        + " where recurring_id = ? and due_on = ?",
                invoice,
                recurring,
                day);
    }

    /** It could not be made; how often is counted. */
    public void failed(UUID recurring, LocalDate day, Problem problem, Instant retryAt) {
        sql.execute(
                "insert into recurring_slot (recurring_id, due_on, state, problem, attempts, retry_at)"
                        + " values (?, ?, 'FAILED', cast(? as jsonb), 1, ?) on conflict (recurring_id, due_on)"
                        + " do update set problem = excluded.problem, retry_at = excluded.retry_at, by_hand = false,"
                        + " attempts = recurring_slot.attempts + 1 where recurring_slot.state = 'FAILED'",
                recurring,
                day,
                StoredProblem.text(problem),
                retryAt);
    }

    /** How often it was tried in vain. */
    public int attempts(UUID recurring, LocalDate day) {
        return sql.row(
                        row -> row.integer("attempts"),
                        "select attempts from recurring_slot where recurring_id = ? and due_on = ?",
                        recurring,
                        day)
                .orElse(0);
    }

    /**
     * Whether it failed and is to be tried again by now; keeps others from it and from what it is made of, and is false
     * where another node is at it, or was.
     */
    public boolean holdFailed(RecurringInvoices.Due due, Instant now) {
        return sql.row(
                        row -> true,
                        "select s.due_on from recurring_slot s join recurring r on r.document_id = s.recurring_id"
                                + " where s.recurring_id = ? and s.due_on = ? and s.state = 'FAILED'"
                                + " and s.retry_at <= ? and (s.by_hand or not r.paused) for update of r, s skip locked",
                        due.id(),
                        due.on(),
                        now)
                .isPresent();
    }

    /** What failed on this day is tried again, paused or not, as somebody says so; false where nothing failed on it. */
    public boolean retry(UUID recurring, LocalDate day, Instant at) {
        return sql.execute(
                        "update recurring_slot set retry_at = ?, by_hand = true where recurring_id = ? and due_on = ?"
                                + " and state = 'FAILED'",
                        at,
                        recurring,
                        day)
                == 1;
    }

    /** There is to be no invoice of this day; false where nothing failed on it. */
    public boolean skip(UUID recurring, LocalDate day) {
        return sql.execute(
                        "update recurring_slot set state = 'SKIPPED', retry_at = null"
                                + " where recurring_id = ? and due_on = ? and state = 'FAILED'",
                        recurring,
                        day)
                == 1;
    }

    /** What failed and is to be tried again by now, the longest waiting first. */
    public List<RecurringInvoices.Due> toRetry(Instant now, int most) {
        return sql.rows(
                row -> new RecurringInvoices.Due(row.uuid("recurring_id"), row.date("due_on")),
                "select s.recurring_id, s.due_on from recurring_slot s join recurring r on r.document_id ="
                        + " s.recurring_id where s.state = 'FAILED' and s.retry_at <= ?"
                        + " and (s.by_hand or not r.paused) order by s.retry_at limit ?",
                now,
                most);
    }

    /** The last day that was taken. */
    public Optional<LocalDate> last(UUID recurring) {
        return sql.row(
                        row -> row.optionalDate("last_on"),
                        "select max(due_on) as last_on from recurring_slot where recurring_id = ?",
                        recurring)
                .flatMap(last -> last);
    }

    /** What waits for somebody and the latest others of a recurring invoice, so many in all, the newest first. */
    public List<RecurringSlot> of(UUID recurring, int most) {
        return sql.rows(
                RecurringSlots::slot,
                "select s.recurring_id, s.due_on, s.state, s.made_id, d.number, s.problem, s.retry_at"
                        + " from (select * from recurring_slot where recurring_id = ?"
                        + " order by (state = 'FAILED') desc, due_on desc limit ?) s"
                        + " left join document d on d.id = s.made_id order by s.due_on desc",
                recurring,
                most);
    }

    /** What waits for somebody in the whole business, the oldest first. */
    public List<Failed> failed(int most) {
        return sql.rows(
                row -> new Failed(
                        row.uuid("recurring_id"),
                        row.date("due_on"),
                        row.text("customer_name"),
                        Money.of(row.decimal("total_to_pay"), CurrencyUnit.of(row.text("currency_code")))),
                "select s.recurring_id, s.due_on, d.customer_name, d.total_to_pay, d.currency_code"
                        + " from recurring_slot s join document d on d.id = s.recurring_id"
                        + " where s.state = 'FAILED' order by s.due_on, s.recurring_id limit ?",
                most);
    }

    private static RecurringSlot slot(Row row) throws SQLException {
        @Nullable UUID made = row.optionalUuid("made_id").orElse(null);
        @Nullable String number = row.optionalText("number").orElse(null);
        @Nullable
        Problem problem = row.optionalText("problem").map(StoredProblem::read).orElse(null);
        @Nullable Instant retryAt = row.optionalInstant("retry_at").orElse(null);
        return new RecurringSlot(
                row.uuid("recurring_id"),
                row.date("due_on"),
                row.word("state", RecurringSlot.State.class),
                made,
                number,
                problem,
                retryAt);
    }
}
