package now.billing.payments;

import java.time.LocalDate;
import now.billing.kernel.money.Money;

/**
 * What a person says of money that was paid out.
 *
 * @param refundedOn the day on which it went out
 * @param reference the bank's or our own reference, or empty
 * @param reason why, or empty
 */
public record RefundFacts(Money amount, LocalDate refundedOn, PaymentMethod method, String reference, String reason) {}
