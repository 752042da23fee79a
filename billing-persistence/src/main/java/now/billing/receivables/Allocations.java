package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.payments.Payment;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Which money pays which document. Adding a row and counting it towards the document is one step here. */
@Dependent
public class Allocations {
    private static final String SELECT = "select id, payment_id, document_kind, document_id, amount, currency_code,"
            + " allocated_on, reverses_id, allocated_by, created_at from allocation a";

    private final TenantSql sql;
    private final Standings standings;

    @Inject
    public Allocations(TenantSql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /**
     * Adds an allocation or a reversal. The customer's account must be locked.
     *
     * @return where the document stands now
     */
    public DocumentStanding add(Allocation allocation, Payment payment) {
        sql.execute(
                "insert into allocation (id, payment_id, document_kind, document_id, amount, currency_code,"
                        + " allocated_on, reverses_id, allocated_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                allocation.id(),
                allocation.paymentId(),
                allocation.document().kind(),
                allocation.document().id(),
                allocation.amount().amount(),
                allocation.amount().currency().code(),
                allocation.allocatedOn(),
                allocation.reversesId(),
                allocation.allocatedBy(),
                allocation.at());
        return standings.count(allocation.document(), allocation.amount());
    }

    /** The allocations of a payment that were not taken back, the oldest first. */
    public List<Allocation> standing(UUID paymentId) {
        return sql.rows(
                Allocations::allocation,
                SELECT + " where payment_id = ? and reverses_id is null"
                        + " and not exists (select 1 from allocation r where r.reverses_id = a.id) order by id",
                paymentId);
    }

    /** What is left of a payment on the customer's account: no document has got it, and it was not refunded. */
    public Money unallocated(Payment payment) {
        CurrencyUnit currency = payment.amount().currency();
        return sql.row(
                        row -> payment.amount().minus(Money.of(row.decimal("used"), currency)),
                        "select coalesce((select sum(amount) from allocation where payment_id = ?), 0)"
                                + " + coalesce((select sum(amount) from refund where payment_id = ?), 0) as used",
                        payment.id(),
                        payment.id())
                .orElseThrow(() -> new IllegalStateException("a sum has a row"));
    }

    /** Everything counted towards a document, reversals too, the oldest first. */
    public List<AllocationRow> of(DocumentRef ref) {
        return sql.rows(
                Allocations::row,
                "select a.payment_id, a.document_kind, a.document_id, r.number, a.amount,"
                        + " a.currency_code, p.received_on"
                        + " from allocation a join payment p on p.id = a.payment_id join issued_record r"
                        + " on r.document_kind = a.document_kind and r.document_id = a.document_id"
                        + " where a.document_kind = ? and a.document_id = ? order by a.id",
                ref.kind(),
                ref.id());
    }

    /** Everything counted of a payment, reversals too, the oldest first. */
    public List<AllocationRow> of(UUID paymentId) {
        return sql.rows(
                Allocations::row,
                "select a.payment_id, a.document_kind, a.document_id, r.number, a.amount,"
                        + " a.currency_code, p.received_on"
                        + " from allocation a join payment p on p.id = a.payment_id join issued_record r"
                        + " on r.document_kind = a.document_kind and r.document_id = a.document_id"
                        + " where a.payment_id = ? order by a.id",
                paymentId);
    }

    /** Everything counted of these payments, in one question. */
    public List<AllocationRow> ofAll(Collection<UUID> paymentIds) {
        return paymentIds.isEmpty()
                ? List.of()
                : sql.rows(
                        Allocations::row,
                        "select a.payment_id, a.document_kind, a.document_id, r.number, a.amount,"
                                + " a.currency_code, p.received_on"
                                + " from allocation a join payment p on p.id = a.payment_id join issued_record r"
                                + " on r.document_kind = a.document_kind and r.document_id = a.document_id"
                                + " where a.payment_id = any(?) order by a.id",
                        paymentIds);
    }

    private static Allocation allocation(Row row) throws SQLException {
        return new Allocation(
                row.uuid("id"),
                row.uuid("payment_id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("allocated_on"),
                row.optionalUuid("reverses_id").orElse(null),
                row.text("allocated_by"),
                row.instant("created_at"));
    }

    private static AllocationRow row(Row row) throws SQLException {
        return new AllocationRow(
                row.uuid("payment_id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                DocumentNumber.of(row.text("number")),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("received_on"));
    }
}
