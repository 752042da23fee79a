package now.billing.documents.recurring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.margin.DocumentTags;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.schedule.RhythmUnit;
import now.billing.parties.Parties;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** When invoices recur, beside the document that says what is in them. */
@Dependent
public class RecurringInvoices {
    private final TenantSql sql;

    @Inject
    public RecurringInvoices(TenantSql sql) {
        this.sql = sql;
    }

    /** A recurring invoice and the day on which it is due. */
    public record Due(UUID id, LocalDate on) {}

    /** Keeps the facts beside their document; what comes next stays as it is. */
    public void keep(UUID document, RecurringFacts facts) {
        Recurrence recurrence = facts.recurrence();
        sql.execute(
                "insert into recurring (document_id, unit, every, starts_on, ends_on, times, mode)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (document_id) do update set unit = excluded.unit,"
                        + " every = excluded.every, starts_on = excluded.starts_on, ends_on = excluded.ends_on,"
                        + " times = excluded.times, mode = excluded.mode",
                document,
                recurrence.every().unit(),
                recurrence.every().count(),
                recurrence.startsOn(),
                recurrence.endsOn(),
                recurrence.times(),
                facts.mode());
    }

    public Optional<RecurringFacts> find(UUID document) {
        return sql.row(
                RecurringInvoices::facts,
                "select unit, every, starts_on, ends_on, times, mode from recurring where document_id = ?",
                document);
    }

    public Optional<RecurringPlan> plan(UUID document) {
        return sql.row(
                RecurringInvoices::plan, "select paused, next_on from recurring where document_id = ?", document);
    }

    /** Waits for whoever is at this one, and keeps others from it until the transaction ends. */
    public void hold(UUID document) {
        sql.row(row -> true, "select document_id from recurring where document_id = ? for update", document);
    }

    /** Holds one that is still due on this day; false where another node is at it, or was. */
    public boolean holdDue(Due due) {
        return sql.row(
                        row -> true,
                        "select document_id from recurring where document_id = ? and next_on = ? and not paused"
                                + " for update skip locked",
                        due.id(),
                        due.on())
                .isPresent();
    }

    /** Says what comes next. */
    public void plan(UUID document, RecurringPlan plan) {
        sql.execute(
                "update recurring set paused = ?, next_on = ? where document_id = ?",
                plan.paused(),
                plan.nextOn(),
                document);
    }

    /** Those that are due by this day, the longest due first. */
    public List<Due> due(LocalDate today, int most) {
        return sql.rows(
                row -> new Due(row.uuid("document_id"), row.date("next_on")),
                "select document_id, next_on from recurring where not paused and next_on <= ?"
                        + " order by next_on, document_id limit ?",
                today,
                most);
    }

    /** A page of the list. */
    public Page<RecurringRow> page(ListQuery<RecurringTab, RecurringSort> query) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select")
                .append(keyset.columns())
                .append(", d.id, d.customer_id, d.customer_name, d.currency_code, d.total_to_pay, d.version,"
                        + " r.unit, r.every, r.starts_on, r.ends_on, r.times, r.mode, r.paused, r.next_on,"
                        + " exists (select 1 from recurring_slot s"
                        + " where s.recurring_id = d.id and s.state = 'FAILED') as failing,"
                        + " array(select t.name from document_tag x join tag t on t.id = x.tag_id"
                        + " where x.document_id = d.id order by t.name collate shared.people, t.id) as tags from");
        return keyset.page(sql, RecurringInvoices::row, restrict(text, query), query.limit());
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(ListQuery<RecurringTab, RecurringSort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from"), query), most);
    }

    private static Keyset keyset(ListQuery<RecurringTab, RecurringSort> query) {
        return switch (query.sort()) {
            case CREATED -> Keyset.of("recurring", query, Values.ID, "d.id", "d.id");
            case CUSTOMER ->
                Keyset.of("recurring", query, Values.TEXT, "d.customer_name collate shared.people", "d.id");
            case NEXT -> Keyset.of("recurring", query, Values.DATE, "coalesce(r.next_on, date '9999-12-31')", "d.id");
            case TOTAL -> Keyset.of("recurring", query, Values.NUMBER, "d.total_to_pay", "d.id");
        };
    }

    private static ConstantText restrict(ConstantText text, ListQuery<RecurringTab, RecurringSort> query) {
        text.append("document d join recurring r on r.document_id = d.id where d.kind = 'RECURRING'");
        switch (query.tab()) {
            case ALL -> {}
            case ACTIVE -> text.append("and not r.paused and r.next_on is not null");
            case PAUSED -> text.append("and r.paused and r.next_on is not null");
            case ENDED -> text.append("and r.next_on is null");
        }
        UUID customer = query.filter().partyId();
        if (customer != null) {
            text.append("and d.customer_id" + Parties.MEMBERS, customer);
        }
        String tag = query.filter().tag();
        if (tag != null) {
            text.append("and d.id" + DocumentTags.TAGGED, tag);
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and (d.search like shared.pattern(?) or d.total_to_pay = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
        return text;
    }

    private static RecurringRow row(Row row) throws SQLException {
        return new RecurringRow(
                row.uuid("id"),
                row.optionalUuid("customer_id").orElse(null),
                row.text("customer_name"),
                Money.of(row.decimal("total_to_pay"), CurrencyUnit.of(row.text("currency_code"))),
                facts(row),
                plan(row),
                row.flag("failing"),
                row.texts("tags"),
                row.number("version"));
    }

    private static RecurringPlan plan(Row row) throws SQLException {
        return new RecurringPlan(row.flag("paused"), row.optionalDate("next_on").orElse(null));
    }

    private static RecurringFacts facts(Row row) throws SQLException {
        @Nullable LocalDate endsOn = row.optionalDate("ends_on").orElse(null);
        @Nullable Integer times = row.optionalInteger("times").orElse(null);
        return new RecurringFacts(
                new Recurrence(
                        new Rhythm(row.word("unit", RhythmUnit.class), row.integer("every")),
                        row.date("starts_on"),
                        endsOn,
                        times),
                row.word("mode", RecurringFacts.Mode.class));
    }
}
