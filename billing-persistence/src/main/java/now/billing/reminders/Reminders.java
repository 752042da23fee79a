package now.billing.reminders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.delivery.DeliveryState;
import now.billing.json.StoredProblem;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.PartyGroup;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The reminders that were made; only ever added. */
@Dependent
public class Reminders {
    /**
     * Whether a reminder {@code r} counts: it went as a letter only, or a mail of it went out, may have gone out or is
     * under way.
     */
    static final String COUNTS = " (not exists (select 1 from delivery v where v.reminder_id = r.id)"
            + " or exists (select 1 from delivery v where v.reminder_id = r.id"
            + " and v.state not in ('FAILED', 'CANCELLED')))";

    private static final String COLUMNS = " m.id, m.document_kind, m.document_id, m.customer_id, m.level,"
            + " m.reminded_on, m.due_on, m.days, m.recipient, m.subject, m.message, m.open_amount, m.earlier_fees,"
            + " m.fee, m.currency_code, m.fee_id, m.digest, m.automatic, m.made_by, m.created_at, d.number,"
            + " d.customer_name, x.id as delivery_id, x.state as delivery_state, x.problem,"
            + " exists (select 1 from late_fee w where w.reverses_id = m.fee_id) as waived,"
            + " (select count(*)::int from delivery y where y.reminder_id = m.id) as mails";

    private static final String TABLES = " reminder m join document d on d.id = m.document_id"
            + " left join lateral (select v.id, v.state, v.problem from delivery v where v.reminder_id = m.id"
            + " order by v.id desc limit 1) x on true where true";

    private final TenantSql sql;

    @Inject
    public Reminders(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Takes the level and the day of an invoice, once and for all; false where one of them was taken. Where earlier
     * mails of the level did not go out it is the next attempt.
     */
    public boolean add(Reminder reminder) {
        return sql.execute(
                        "insert into reminder (id, document_kind, document_id, customer_id, level, attempt,"
                                + " reminded_on, due_on, days, recipient, subject, message, open_amount, earlier_fees,"
                                + " fee, currency_code, fee_id, digest, automatic, made_by, created_at)"
                                + " values (?, ?, ?, ?, ?, (select 1 + count(*) from reminder r where r.document_id = ?"
                                + " and r.level = ? and not" + COUNTS + "),"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        reminder.id(),
                        reminder.document().kind(),
                        reminder.document().id(),
                        reminder.customerId(),
                        reminder.level(),
                        reminder.document().id(),
                        reminder.level(),
                        reminder.remindedOn(),
                        reminder.dueOn(),
                        reminder.days(),
                        reminder.recipient(),
                        reminder.subject(),
                        reminder.message(),
                        reminder.open().amount(),
                        reminder.earlierFees().amount(),
                        reminder.fee().amount(),
                        reminder.open().currency().code(),
                        reminder.feeId(),
                        reminder.digest().hex(),
                        reminder.automatic(),
                        reminder.madeBy(),
                        reminder.at())
                == 1;
    }

    public Optional<ReminderRow> find(UUID id) {
        return sql.row(Reminders::row, "select" + COLUMNS + " from" + TABLES + " and m.id = ?", id);
    }

    /** The reminders of an invoice, the first level first. */
    public List<ReminderRow> of(UUID invoice) {
        return sql.rows(
                Reminders::row,
                "select" + COLUMNS + " from" + TABLES + " and m.document_id = ? order by m.level, m.id",
                invoice);
    }

    /** A page of all of them. */
    public Page<ReminderRow> page(ListQuery<ReminderTab, ReminderSort> query) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select").append(keyset.columns()).append("," + COLUMNS + " from" + TABLES);
        return keyset.page(sql, Reminders::row, restrict(text, query), query.limit());
    }

    /** How many there are, counted up to {@code most + 1}. */
    public int count(ListQuery<ReminderTab, ReminderSort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from" + TABLES), query), most);
    }

    private ConstantText restrict(ConstantText text, ListQuery<ReminderTab, ReminderSort> query) {
        UUID customer = query.filter().partyId();
        if (customer != null) {
            PartyGroup.of(sql, customer).restrict(text, "m.customer_id");
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and (d.search like shared.pattern(?) or m.open_amount = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
        return text;
    }

    private static Keyset keyset(ListQuery<ReminderTab, ReminderSort> query) {
        return switch (query.sort()) {
            case DATE -> Keyset.of("reminders", query, Values.ID, "m.id", "m.id");
            case CUSTOMER ->
                Keyset.of("reminders", query, Values.TEXT, "d.customer_name collate shared.people", "m.id");
            case AMOUNT -> Keyset.of("reminders", query, Values.NUMBER, "m.open_amount + m.fee", "m.id");
        };
    }

    private static ReminderRow row(Row row) throws SQLException {
        @Nullable UUID delivery = row.optionalUuid("delivery_id").orElse(null);
        return new ReminderRow(
                reminder(row),
                DocumentNumber.of(row.text("number")),
                row.text("customer_name"),
                row.flag("waived"),
                row.integer("mails"),
                delivery,
                delivery == null ? null : row.word("delivery_state", DeliveryState.class),
                row.optionalText("problem").map(StoredProblem::read).orElse(null));
    }

    private static Reminder reminder(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new Reminder(
                row.uuid("id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.uuid("customer_id"),
                row.integer("level"),
                row.date("reminded_on"),
                row.date("due_on"),
                row.integer("days"),
                row.text("recipient"),
                row.text("subject"),
                row.text("message"),
                Money.of(row.decimal("open_amount"), currency),
                Money.of(row.decimal("earlier_fees"), currency),
                Money.of(row.decimal("fee"), currency),
                row.optionalUuid("fee_id").orElse(null),
                new ContentDigest(row.text("digest")),
                row.flag("automatic"),
                row.text("made_by"),
                row.instant("created_at"));
    }
}
