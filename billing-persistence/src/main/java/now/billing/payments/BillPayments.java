package now.billing.payments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Money paid out for bills, and what of it was taken back; both are only ever added. */
@Dependent
public class BillPayments {
    private static final String SELECT = "select p.id, p.bill_id, p.supplier_id, p.amount, p.currency_code, p.paid_on,"
            + " p.method, p.reference, p.recorded_by, p.created_at, b.paid_on as back_on, b.reason as back_reason"
            + " from bill_payment p left join bill_payment b on b.reverses_id = p.id where p.reverses_id is null";

    private final TenantSql sql;

    @Inject
    public BillPayments(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a payment or a reversal; a second reversal violates {@code bill_payment_reversed_once}. */
    public void add(BillPayment payment) {
        sql.execute(
                "insert into bill_payment (id, bill_id, supplier_id, amount, currency_code, paid_on, method, reference,"
                        + " reason, reverses_id, recorded_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                payment.id(),
                payment.billId(),
                payment.supplierId(),
                payment.amount().amount(),
                payment.amount().currency().code(),
                payment.paidOn(),
                payment.method(),
                payment.reference(),
                payment.reason(),
                payment.reversesId(),
                payment.recordedBy(),
                payment.at());
    }

    /** What was paid for a bill, the oldest first. */
    public List<BillPaymentRow> of(UUID bill) {
        return sql.rows(BillPayments::row, SELECT + " and p.bill_id = ? order by p.id", bill);
    }

    /** A payment with what became of it; a reversal is not found by its own id. */
    public Optional<BillPaymentRow> find(UUID id) {
        return sql.row(BillPayments::row, SELECT + " and p.id = ?", id);
    }

    private static BillPaymentRow row(Row row) throws SQLException {
        LocalDate backOn = row.optionalDate("back_on").orElse(null);
        return new BillPaymentRow(
                new BillPayment(
                        row.uuid("id"),
                        row.uuid("bill_id"),
                        row.uuid("supplier_id"),
                        Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                        row.date("paid_on"),
                        row.word("method", PaymentMethod.class),
                        row.text("reference"),
                        "",
                        null,
                        row.text("recorded_by"),
                        row.instant("created_at")),
                backOn == null ? null : new BillPaymentRow.Reversal(backOn, row.text("back_reason")));
    }
}
