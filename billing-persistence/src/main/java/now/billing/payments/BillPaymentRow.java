package now.billing.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a bill with what became of it.
 *
 * @param reversal null while it counts
 */
public record BillPaymentRow(BillPayment payment, @Nullable Reversal reversal) {
    /** That and why it was taken back. */
    public record Reversal(LocalDate on, String reason) {}
}
