package now.billing.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.money.Money;

/**
 * Asks for the receipt of a payment.
 *
 * @param reference what the payer wrote, may be empty
 * @param allocations the documents the payment was used for
 * @param remainingCredit what stays on the customer's account
 */
public record ConfirmPayment(
        UUID paymentId,
        UUID customerId,
        LocalDate receivedOn,
        Money amount,
        String method,
        String reference,
        List<IssuedReceipt.Allocation> allocations,
        Money remainingCredit) {
    public ConfirmPayment {
        allocations = List.copyOf(allocations);
    }
}
