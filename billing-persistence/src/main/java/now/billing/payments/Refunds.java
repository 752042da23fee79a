package now.billing.payments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.PartyGroup;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

/** Money paid out, and what of it was taken back; both are only ever added. */
@Dependent
public class Refunds {
    private static final String COLUMNS = "f.id, f.customer_id, f.payment_id, f.document_kind, f.document_id, f.amount,"
            + " f.currency_code, f.refunded_on, f.method, f.reference, f.reason, f.recorded_by, f.created_at,"
            + " c.name as customer_name, d.number as document_number, b.refunded_on as back_on,"
            + " b.reason as back_reason";

    private static final String TABLES = " from refund f join party c on c.id = f.customer_id"
            + " left join issued_record d on d.document_kind = f.document_kind and d.document_id = f.document_id"
            + " left join refund b on b.reverses_id = f.id";

    private final TenantSql sql;

    @Inject
    public Refunds(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a refund or a reversal; a second reversal violates {@code refund_reversed_once}. */
    public void add(Refund refund) {
        DocumentRef document = refund.document();
        sql.execute(
                "insert into refund (id, customer_id, payment_id, document_kind, document_id, amount, currency_code,"
                        + " refunded_on, method, reference, reason, reverses_id, recorded_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                refund.id(),
                refund.customerId(),
                refund.paymentId(),
                document == null ? null : document.kind(),
                document == null ? null : document.id(),
                refund.amount().amount(),
                refund.amount().currency().code(),
                refund.refundedOn(),
                refund.method(),
                refund.reference(),
                refund.reason(),
                refund.reversesId(),
                refund.recordedBy(),
                refund.at());
    }

    /** A refund with what became of it; a reversal is not found by its own id. */
    public Optional<RefundRow> find(UUID id) {
        return sql.row(Refunds::row, "select " + COLUMNS + TABLES + " where f.id = ? and f.reverses_id is null", id);
    }

    /** What was paid out for a document, the oldest first. */
    public List<RefundRow> of(DocumentRef document) {
        return sql.rows(
                Refunds::row,
                "select " + COLUMNS + TABLES
                        + " where f.document_kind = ? and f.document_id = ? and f.reverses_id is null order by f.id",
                document.kind(),
                document.id());
    }

    /** What was paid out of a payment, the oldest first. */
    public List<RefundRow> of(UUID paymentId) {
        return sql.rows(
                Refunds::row,
                "select " + COLUMNS + TABLES + " where f.payment_id = ? and f.reverses_id is null order by f.id",
                paymentId);
    }

    /** A page of refunds. */
    public Page<RefundRow> page(ListQuery<RefundTab, RefundSort> query) {
        Keyset keyset = Keyset.of("refunds", query, PageOrder.Values.ID, "f.id", "f.id");
        ConstantText text = ConstantText.of("select " + COLUMNS + ",")
                .append(keyset.columns())
                .append(TABLES + " where f.reverses_id is null");
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and f.id in (select id from refund where search like shared.pattern(?)"
                            + " union all select id from refund where amount = any(cast(? as numeric[]))"
                            + " union all select id from refund where customer_id in"
                            + " (select id from party where search like shared.pattern(?)))",
                    word.text(),
                    word.amounts(),
                    word.text());
        }
        UUID party = query.filter().partyId();
        if (party != null) {
            PartyGroup.of(sql, party).restrict(text, "f.customer_id");
        }
        return keyset.page(sql, Refunds::row, text, query.limit());
    }

    /** What was paid out of a payment and not taken back. */
    public Money refunded(Payment payment) {
        return sql.row(
                        row -> Money.of(
                                row.decimal("refunded"), payment.amount().currency()),
                        "select coalesce(sum(amount), 0) as refunded from refund where payment_id = ?",
                        payment.id())
                .orElseThrow(() -> new IllegalStateException("a sum has a row"));
    }

    /** The latest day on which a refund of this payment was taken back. */
    public Optional<LocalDate> latestTakenBack(UUID paymentId) {
        return sql.row(
                        row -> row.optionalDate("day"),
                        "select max(refunded_on) as day from refund where payment_id = ? and reverses_id is not null",
                        paymentId)
                .flatMap(day -> day);
    }

    private static RefundRow row(Row row) throws SQLException {
        LocalDate backOn = row.optionalDate("back_on").orElse(null);
        return new RefundRow(
                refund(row),
                row.text("customer_name"),
                row.optionalText("document_number").orElse(null),
                backOn == null ? null : new RefundRow.Reversal(backOn, row.text("back_reason")));
    }

    private static Refund refund(Row row) throws SQLException {
        UUID document = row.optionalUuid("document_id").orElse(null);
        return new Refund(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.optionalUuid("payment_id").orElse(null),
                document == null ? null : DocumentRef.of(row.word("document_kind", DocumentKind.class), document),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("refunded_on"),
                row.word("method", PaymentMethod.class),
                row.text("reference"),
                row.text("reason"),
                null,
                row.text("recorded_by"),
                row.instant("created_at"));
    }
}
