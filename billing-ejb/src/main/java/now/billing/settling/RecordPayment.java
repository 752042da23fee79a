package now.billing.settling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Records money that came in.
 *
 * @param amount greater than zero, in the currency of the documents that it pays
 * @param method such as BANK_TRANSFER, CASH, CARD, OTHER
 * @param allocations which documents it pays; what is left stays as credit on account
 * @param received what came, where that is in another currency; else null
 */
public record RecordPayment(
        UUID customerId,
        Money amount,
        LocalDate receivedOn,
        String method,
        @Nullable String reference,
        List<AllocatePayment> allocations,
        @Nullable ReceivedAmount received) {

    /** Of money in the currency of the documents. */
    public RecordPayment(
            UUID customerId,
            Money amount,
            LocalDate receivedOn,
            String method,
            @Nullable String reference,
            List<AllocatePayment> allocations) {
        this(customerId, amount, receivedOn, method, reference, allocations, null);
    }

    /** The same over an amount that was reckoned. */
    RecordPayment worth(Money reckoned) {
        return new RecordPayment(customerId, reckoned, receivedOn, method, reference, allocations, received);
    }
}
