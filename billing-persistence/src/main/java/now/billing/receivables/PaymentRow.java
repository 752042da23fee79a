package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.payments.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of payments.
 *
 * @param allocated what documents have got of it; 0 after a reversal
 * @param refunded what was refunded of it
 * @param receiptNumber number of its receipt, if it has one
 */
public record PaymentRow(
        UUID id,
        UUID customerId,
        String customerName,
        LocalDate receivedOn,
        PaymentMethod method,
        String reference,
        Money amount,
        Money allocated,
        Money refunded,
        boolean reversed,
        @Nullable String receiptNumber,
        Instant recordedAt) {

    /** What is left as credit on the customer's account. */
    public Money unallocated() {
        return reversed
                ? Money.zero(amount.currency())
                : amount.minus(allocated).minus(refunded);
    }
}
