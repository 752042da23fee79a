package now.billing.settling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Records money that came in.
 *
 * @param amount greater than zero
 * @param method such as BANK_TRANSFER, CASH, CARD, OTHER
 * @param allocations which documents it pays; what is left stays as credit on account
 */
public record RecordPayment(
        UUID customerId,
        Money amount,
        LocalDate receivedOn,
        String method,
        @Nullable String reference,
        List<AllocatePayment> allocations) {}
