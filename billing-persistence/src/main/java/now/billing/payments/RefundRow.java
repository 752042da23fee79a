package now.billing.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refund as people read it.
 *
 * @param customerName as the customer is called today
 * @param documentNumber of the document in the customer's favour, or null for money of a payment
 * @param reversal null while it counts
 */
public record RefundRow(
        Refund refund,
        String customerName,
        @Nullable String documentNumber,
        @Nullable Reversal reversal) {

    /** That and why it was taken back. */
    public record Reversal(LocalDate on, String reason) {}
}
