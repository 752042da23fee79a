package now.billing.reminders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.Parties;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

/** Issued invoices as reminding sees them; which are due follows {@link Remindable#notDue}. */
@Dependent
public class Remindables {
    private static final String COLUMNS = " s.document_kind, s.document_id, d.number, s.customer_id, d.customer_name,"
            + " s.due_on, s.open_amount, s.currency_code, f.fees, s.cancelled_at is not null as cancelled,"
            + " coalesce(c.stopped, false) as customer_held, coalesce(h.stopped, false) as held, m.reached,"
            + " m.reminded_on, t.tries, m.tried_on, l.days, coalesce(l.automatic, false) as automatic";

    private static final String TABLES = " document_standing s join document d on d.id = s.document_id"
            + " cross join lateral (select coalesce(max(r.level) filter (where" + Reminders.COUNTS + "), 0) as reached,"
            + " max(r.reminded_on) filter (where" + Reminders.COUNTS + ") as reminded_on,"
            + " max(r.reminded_on) as tried_on from reminder r where r.document_id = s.document_id) m"
            + " cross join lateral (select count(*)::int as tries from reminder r"
            + " where r.document_id = s.document_id and r.level = m.reached + 1) t"
            + " left join (select days, automatic, row_number() over (order by days) as level from reminder_level) l"
            + " on l.level = m.reached + 1"
            + " cross join lateral (select coalesce(sum(x.amount), 0) as fees from late_fee x"
            + " where x.document_id = s.document_id) f"
            + " left join lateral (select y.stopped from reminder_hold y where y.customer_id = s.customer_id"
            + " order by y.id desc limit 1) c on true"
            + " left join lateral (select z.stopped from reminder_hold z where z.document_id = s.document_id"
            + " order by z.id desc limit 1) h on true";

    /** The index of what is open by its due date finds the rows. */
    private static final String DUE = " where s.document_kind = 'INVOICE' and s.open_amount > 0"
            + " and s.cancelled_at is null and s.open_amount > f.fees"
            + " and coalesce(s.due_on, date '9999-12-31') < ?"
            + " and s.due_on + l.days <= ? and (m.reminded_on is null or m.reminded_on < ?)"
            + " and not coalesce(c.stopped, false) and not coalesce(h.stopped, false)";

    private final TenantSql sql;

    @Inject
    public Remindables(TenantSql sql) {
        this.sql = sql;
    }

    /** An issued invoice; nothing for a draft and for an unknown one. */
    public Optional<Remindable> find(UUID invoice) {
        return sql.row(
                Remindables::remindable,
                "select" + COLUMNS + " from" + TABLES + " where s.document_id = ? and s.document_kind = 'INVOICE'",
                invoice);
    }

    /** Those whose next level is reached and goes by itself, by their ids. */
    public List<UUID> automatic(LocalDate today, UUID after, int most) {
        return sql.rows(
                row -> row.uuid("document_id"),
                "select s.document_id from" + TABLES + DUE
                        + " and l.automatic and t.tries < ? and (m.tried_on is null or m.tried_on < ?)"
                        + " and s.document_id > ? order by s.document_id limit ?",
                today,
                today,
                today,
                Remindable.MOST_TRIES,
                today,
                after,
                most);
    }

    /** A page of those whose next level is reached. */
    public Page<Remindable> due(ListQuery<ReminderTab, ReminderSort> query, LocalDate today) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select")
                .append(keyset.columns())
                .append("," + COLUMNS + " from" + TABLES + DUE, today, today, today);
        return keyset.page(sql, Remindables::remindable, restrict(text, query), query.limit());
    }

    /** How many are due, counted up to {@code most + 1}. */
    public int count(ListQuery<ReminderTab, ReminderSort> query, LocalDate today, int most) {
        ConstantText text = ConstantText.of("select 1 from" + TABLES + DUE, today, today, today);
        return sql.count(restrict(text, query), most);
    }

    private static ConstantText restrict(ConstantText text, ListQuery<ReminderTab, ReminderSort> query) {
        UUID customer = query.filter().partyId();
        if (customer != null) {
            text.append("and s.customer_id" + Parties.MEMBERS, customer);
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and (d.search like shared.pattern(?) or s.open_amount = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
        return text;
    }

    private static Keyset keyset(ListQuery<ReminderTab, ReminderSort> query) {
        return switch (query.sort()) {
            case DATE ->
                Keyset.of(
                        "reminders-due", query, Values.DATE, "coalesce(s.due_on, date '9999-12-31')", "s.document_id");
            case CUSTOMER ->
                Keyset.of(
                        "reminders-due", query, Values.TEXT, "d.customer_name collate shared.people", "s.document_id");
            case AMOUNT -> Keyset.of("reminders-due", query, Values.NUMBER, "s.open_amount", "s.document_id");
        };
    }

    private static Remindable remindable(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new Remindable(
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                DocumentNumber.of(row.text("number")),
                row.uuid("customer_id"),
                row.text("customer_name"),
                row.optionalDate("due_on").orElse(null),
                Money.of(row.decimal("open_amount"), currency),
                Money.of(row.decimal("fees"), currency),
                row.flag("cancelled"),
                row.flag("customer_held"),
                row.flag("held"),
                row.integer("reached"),
                row.optionalDate("reminded_on").orElse(null),
                row.integer("tries"),
                row.optionalDate("tried_on").orElse(null),
                row.optionalInteger("days").orElse(null),
                row.flag("automatic"));
    }
}
