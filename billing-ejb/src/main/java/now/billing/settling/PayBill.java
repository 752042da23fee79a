package now.billing.settling;

import java.time.LocalDate;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid out for a bill.
 *
 * @param amount null for all that is open
 * @param paidOn null for today
 * @param method how, null for other
 * @param reference may be null
 */
public record PayBill(
        @Nullable Money amount,
        @Nullable LocalDate paidOn,
        @Nullable String method,
        @Nullable String reference) {}
