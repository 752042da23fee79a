package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.OpenItem;
import now.billing.parties.Parties;
import now.billing.payments.PaymentMethod;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The customers' accounts: debits and credits, only ever added. */
@Dependent
public class Ledger {
    private final TenantSql sql;

    @Inject
    public Ledger(TenantSql sql) {
        this.sql = sql;
    }

    /** Posts an entry; the same source and type a second time violates {@code ledger_entry_source_once}. */
    public void post(LedgerEntry entry) {
        sql.execute(
                "insert into ledger_entry (id, customer_id, currency_code, posted_on, type, debit, credit,"
                        + " source_kind, source_id, label, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.customerId(),
                entry.amount().currency().code(),
                entry.postedOn(),
                entry.type(),
                entry.debit().amount(),
                entry.credit().amount(),
                entry.sourceKind(),
                entry.sourceId(),
                entry.label(),
                entry.at());
    }

    /** What a customer owes at the end of the day before, in one currency; negative is credit. */
    public Money balanceBefore(UUID customerId, CurrencyUnit currency, LocalDate day) {
        return sql.row(
                        row -> Money.of(row.decimal("balance"), currency),
                        "select coalesce(sum(debit - credit), 0) as balance from ledger_entry" + " where customer_id"
                                + Parties.MEMBERS + " and currency_code = ? and posted_on < ?",
                        customerId,
                        currency.code(),
                        day)
                .orElseGet(() -> Money.zero(currency));
    }

    /** What a customer owes by everything posted so far. */
    public Money balance(UUID customerId, CurrencyUnit currency) {
        return sql.row(
                        row -> Money.of(row.decimal("balance"), currency),
                        "select coalesce(sum(debit - credit), 0) as balance from ledger_entry" + " where customer_id"
                                + Parties.MEMBERS + " and currency_code = ?",
                        customerId,
                        currency.code())
                .orElseGet(() -> Money.zero(currency));
    }

    /** The movements of a period, both days included, in the order of a statement. */
    public List<AccountMovement> movements(UUID customerId, CurrencyUnit currency, LocalDate from, LocalDate to) {
        return sql.rows(
                Ledger::movement,
                // Payments without a reference were once labelled with the name of their method.
                "select e.id, e.customer_id, e.type, e.posted_on, e.debit - e.credit as amount, e.currency_code,"
                        + " e.source_kind, e.source_id, e.label, e.created_at, coalesce(p.method, f.method) as method,"
                        + " case when p.reference = '' then '' else e.label end as words"
                        + " from ledger_entry e left join payment p on e.source_kind = 'PAYMENT' and p.id = e.source_id"
                        + " left join refund f on e.source_kind = 'REFUND' and f.id = e.source_id"
                        + " where e.customer_id" + Parties.MEMBERS
                        + " and e.currency_code = ? and e.posted_on between ? and ?"
                        + " order by e.posted_on, e.id",
                customerId,
                currency.code(),
                from,
                to);
    }

    /**
     * What was still asked for at the end of a day, the oldest due first: documents posted by then, less what was
     * allocated, set off or let off by then and not taken back by then; none that credit notes of that day or before
     * cancelled.
     */
    public List<OpenItem> openItems(UUID customerId, CurrencyUnit currency, LocalDate day) {
        return sql.rows(
                row -> new OpenItem(
                        DocumentRef.of(row.word("source_kind", DocumentKind.class), row.uuid("source_id")),
                        DocumentNumber.of(row.text("label")),
                        row.date("due_on"),
                        Money.of(row.decimal("open"), currency)),
                "select l.source_kind, l.source_id, l.label, coalesce(s.due_on, l.posted_on) as due_on,"
                        + " l.debit + coalesce(e.amount, 0) - coalesce(a.amount, 0) as open"
                        + " from ledger_entry l join document_standing s"
                        + " on s.document_kind = l.source_kind and s.document_id = l.source_id"
                        + " left join lateral (select sum(x.amount) as amount from"
                        + " (select amount, allocated_on as day from allocation"
                        + " where document_kind = l.source_kind and document_id = l.source_id"
                        + " union all select amount, set_off_on from set_off where document_id = l.source_id"
                        + " union all select amount, granted_on from early_discount"
                        + " where document_id = l.source_id) x"
                        + " where x.day <= ?) a on true"
                        + " left join lateral (select sum(f.amount) as amount from late_fee f"
                        + " where f.document_id = l.source_id and f.charged_on <= ?) e on true"
                        + " where l.customer_id" + Parties.MEMBERS + " and l.currency_code = ? and l.posted_on <= ?"
                        + " and l.debit + coalesce(e.amount, 0) > coalesce(a.amount, 0)"
                        + " and (s.cancelled_at is null or exists (select 1 from credit_note n join issued_record r"
                        + " on r.document_id = n.document_id where n.invoice_id = l.source_id and r.issue_on > ?))"
                        + " order by due_on, l.posted_on, l.label",
                day,
                day,
                customerId,
                currency.code(),
                day,
                day);
    }

    /** The currencies in which a customer's account has movements. */
    public List<CurrencyUnit> currencies(UUID customerId) {
        return sql.rows(
                row -> CurrencyUnit.of(row.text("currency_code")),
                "select distinct currency_code from ledger_entry where customer_id" + Parties.MEMBERS
                        + " order by currency_code",
                customerId);
    }

    private static AccountMovement movement(Row row) throws SQLException {
        PaymentMethod method =
                row.optionalText("method").map(PaymentMethod::valueOf).orElse(null);
        return new AccountMovement(entry(row), row.text("words"), method);
    }

    private static LedgerEntry entry(Row row) throws SQLException {
        return new LedgerEntry(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.word("type", LedgerEntry.Type.class),
                row.date("posted_on"),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.text("source_kind"),
                row.uuid("source_id"),
                row.text("label"),
                row.instant("created_at"));
    }
}
