package now.billing.settling;

import java.time.LocalDate;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Records money that was paid out.
 *
 * @param amount greater than zero
 * @param refundedOn today where it is missing
 * @param method such as BANK_TRANSFER; OTHER where it is missing
 */
public record RecordRefund(
        Money amount,
        @Nullable LocalDate refundedOn,
        @Nullable String method,
        @Nullable String reference,
        @Nullable String reason) {}
