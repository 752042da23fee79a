package now.billing.banking;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/**
 * An invoice that money may be for.
 *
 * @param customerId who owes it now
 * @param reference what its payer is asked to quote, or empty
 * @param open 0 or less where nothing is asked any more
 */
public record Payable(
        DocumentRef ref,
        String number,
        UUID customerId,
        String customerName,
        String reference,
        LocalDate issuedOn,
        Money open,
        boolean cancelled) {
    public boolean isOpen() {
        return open.isPositive() && !cancelled;
    }
}
