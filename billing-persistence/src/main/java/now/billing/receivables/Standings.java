package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.OpenItem;
import now.billing.parties.Parties;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * Where issued documents stand. Each change is made in the transaction that adds the fact behind it: the issue, an
 * allocation, a set-off, a refund.
 */
@Dependent
public class Standings {
    private static final String COLUMNS = "document_kind, document_id, customer_id, currency_code, due_on, payable,"
            + " allocated, paid_on, cancelled_at";

    private static final String SELECT = "select " + COLUMNS + " from document_standing";

    /** The latest day of what counts towards the document s. */
    private static final String LATEST = "select max(m.day) from (select p.received_on as day"
            + " from allocation a join payment p on p.id = a.payment_id"
            + " where a.document_id = s.document_id and a.document_kind = s.document_kind and a.reverses_id is null"
            + " and not exists (select 1 from allocation r where r.reverses_id = a.id)"
            + " union all select o.set_off_on from set_off o"
            + " where (o.document_id = s.document_id or o.credit_id = s.document_id) and o.reverses_id is null"
            + " and not exists (select 1 from set_off r where r.reverses_id = o.id)"
            + " union all select f.refunded_on from refund f"
            + " where f.document_id = s.document_id and f.reverses_id is null"
            + " and not exists (select 1 from refund r where r.reverses_id = f.id)"
            + " union all select b.paid_on from bill_payment b"
            + " where b.bill_id = s.document_id and b.reverses_id is null"
            + " and not exists (select 1 from bill_payment r where r.reverses_id = b.id)) m";

    private final TenantSql sql;

    @Inject
    public Standings(TenantSql sql) {
        this.sql = sql;
    }

    /** Opens the standing of a document that was issued this moment and is to be paid. */
    public void open(IssuedRecord record) {
        sql.execute(
                "insert into document_standing (document_kind, document_id, customer_id, currency_code, due_on,"
                        + " payable, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                record.ref().kind(),
                record.ref().id(),
                record.customerId(),
                record.toPay().currency().code(),
                record.dueDate(),
                record.ref().kind().signed(record.toPay()).amount(),
                record.issuedAt());
    }

    /** Where a document stands; nothing for drafts and for kinds that owe nothing. */
    public Optional<DocumentStanding> find(DocumentRef ref) {
        return sql.row(
                Standings::standing, SELECT + " where document_id = ? and document_kind = ?", ref.id(), ref.kind());
    }

    /** What a customer still has to pay in a currency, the oldest due first. */
    public List<OpenItem> openItems(UUID customerId, CurrencyUnit currency) {
        return sql.rows(
                row -> new OpenItem(
                        DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                        DocumentNumber.of(row.text("number")),
                        row.date("due_on"),
                        Money.of(row.decimal("open_amount"), currency)),
                "select s.document_kind, s.document_id, r.number, coalesce(s.due_on, r.issue_on) as due_on,"
                        + " s.open_amount"
                        + " from document_standing s join issued_record r"
                        + " on r.document_kind = s.document_kind and r.document_id = s.document_id"
                        + " where s.customer_id" + Parties.MEMBERS + " and s.currency_code = ? and s.open_amount > 0"
                        + " order by due_on, r.issue_on, r.number",
                customerId,
                currency.code());
    }

    /** What documents in the customer's favour still give in a currency, as positive amounts, the oldest first. */
    public List<OpenItem> credits(UUID customerId, CurrencyUnit currency) {
        return sql.rows(
                row -> new OpenItem(
                        DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                        DocumentNumber.of(row.text("number")),
                        row.date("issue_on"),
                        Money.of(row.decimal("remaining"), currency)),
                "select s.document_kind, s.document_id, r.number, r.issue_on, -s.open_amount as remaining"
                        + " from document_standing s join issued_record r"
                        + " on r.document_kind = s.document_kind and r.document_id = s.document_id"
                        + " where s.customer_id" + Parties.MEMBERS
                        + " and s.currency_code = ? and s.payable < 0 and s.open_amount < 0"
                        + " order by r.issue_on, r.number",
                customerId,
                currency.code());
    }

    /** What is owed by or to a party that was merged is from now on that of another. */
    public void move(UUID from, UUID into) {
        sql.execute("update document_standing set customer_id = ? where customer_id = ?", into, from);
    }

    /** Says that a full credit note took the document back, or that a bill is not owed. */
    public void markCancelled(DocumentRef ref, Instant at) {
        sql.execute(
                "update document_standing set cancelled_at = ?"
                        + " where document_id = ? and document_kind = ? and cancelled_at is null",
                at,
                ref.id(),
                ref.kind());
    }

    /**
     * Asks for more by a document than it did, or for less again (negative): a late fee and its waiver. Less than was
     * paid already is never asked for.
     *
     * @return where the document stands now
     */
    DocumentStanding charge(DocumentRef ref, Money amount) {
        return sql.row(
                        Standings::standing,
                        "update document_standing s set payable = payable + ?,"
                                + " paid_on = case when payable + ? = allocated then (" + LATEST + ") end"
                                + " where document_id = ? and document_kind = ? and currency_code = ?"
                                + " and payable + ? >= allocated returning " + COLUMNS,
                        amount.amount(),
                        amount.amount(),
                        ref.id(),
                        ref.kind(),
                        amount.currency().code(),
                        amount.amount())
                .orElseThrow(() -> new IllegalStateException("no document " + ref + " that can be asked " + amount));
    }

    /**
     * Counts towards a document what settles a part of it, or a reversal (negative); of a document in the customer's
     * favour what is used is negative.
     *
     * <p>Where nothing is left open by it, the day of payment is the latest of what settles the document: money that
     * came, a set-off, money paid out for it.
     *
     * @return where the document stands now
     */
    public DocumentStanding count(DocumentRef ref, Money amount) {
        return sql.row(
                        Standings::standing,
                        "update document_standing s set allocated = allocated + ?,"
                                + " paid_on = case when payable = allocated + ? or"
                                + " (payable > 0 and payable < allocated + ?) then (" + LATEST + ") end"
                                + " where document_id = ? and document_kind = ? and currency_code = ?"
                                + " returning " + COLUMNS,
                        amount.amount(),
                        amount.amount(),
                        amount.amount(),
                        ref.id(),
                        ref.kind(),
                        amount.currency().code())
                .orElseThrow(() -> new IllegalStateException("no issued document " + ref + " in this currency"));
    }

    private static DocumentStanding standing(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new DocumentStanding(
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.uuid("customer_id"),
                row.optionalDate("due_on").orElse(null),
                Money.of(row.decimal("payable"), currency),
                Money.of(row.decimal("allocated"), currency),
                row.optionalDate("paid_on").orElse(null),
                row.optionalInstant("cancelled_at").orElse(null));
    }
}
