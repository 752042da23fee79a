package now.billing.settling;

import now.billing.kernel.money.Money;

/**
 * What came in, in another currency than that of the documents.
 *
 * @param byRate whether the amount that counts is reckoned by the rate of the day; else a person says both, as the bank
 *     does
 */
public record ReceivedAmount(Money amount, boolean byRate) {}
