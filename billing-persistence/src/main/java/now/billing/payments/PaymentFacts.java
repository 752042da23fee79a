package now.billing.payments;

import java.time.LocalDate;
import now.billing.kernel.money.Money;

/**
 * What a person says of a payment.
 *
 * @param receivedOn the value date
 * @param reference the bank's or the payer's reference, or empty
 * @param note for colleagues, or empty
 */
public record PaymentFacts(Money amount, LocalDate receivedOn, PaymentMethod method, String reference, String note) {}
