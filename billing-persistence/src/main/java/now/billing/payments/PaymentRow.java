package now.billing.payments;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;

/**
 * A line of the list of payments.
 *
 * @param allocated what documents have got of it; 0 after a reversal
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
        boolean reversed) {

    /** What is left as credit on the customer's account. */
    public Money unallocated() {
        return reversed ? Money.zero(amount.currency()) : amount.minus(allocated);
    }
}
