package now.billing.payments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.TenantSql;

/** Payments and their reversals; both are only ever added. */
@Dependent
public class Payments {
    private final TenantSql sql;

    @Inject
    public Payments(TenantSql sql) {
        this.sql = sql;
    }

    public Payment add(Payment payment) {
        return sql.add(payment);
    }

    public Optional<Payment> find(UUID id) {
        return sql.find(Payment.class, id);
    }

    /**
     * Takes a payment back.
     *
     * @return false if it was taken back before
     */
    public boolean reverse(PaymentReversal reversal) {
        return sql.execute(
                        "insert into payment_reversal (id, payment_id, reversed_on, reason, reversed_by, created_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (payment_id) do nothing",
                        reversal.id(),
                        reversal.paymentId(),
                        reversal.reversedOn(),
                        reversal.reason(),
                        reversal.reversedBy(),
                        reversal.reversedAt())
                == 1;
    }

    public Optional<PaymentReversal> reversalOf(UUID paymentId) {
        return sql.row(
                row -> new PaymentReversal(
                        row.uuid("id"),
                        row.uuid("payment_id"),
                        row.date("reversed_on"),
                        row.text("reason"),
                        row.text("reversed_by"),
                        row.instant("created_at")),
                "select id, payment_id, reversed_on, reason, reversed_by, created_at"
                        + " from payment_reversal where payment_id = ?",
                paymentId);
    }
}
