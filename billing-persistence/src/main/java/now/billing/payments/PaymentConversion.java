package now.billing.payments;

import java.util.UUID;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * That a payment came in another currency than it counts in.
 *
 * @param received what came
 * @param rate by which the payment's amount was reckoned from it; null where a person typed both amounts
 * @param home what it was worth to the organization on that day, in its own currency
 */
public record PaymentConversion(
        UUID paymentId, Money received, @Nullable ExchangeRate rate, Money home) {}
