package now.billing.kernel.settlement;

import now.billing.kernel.money.Money;

/** What became of a document in the customer's favour; derived from what was counted of it, never stored. */
public enum CreditState {
    UNUSED,
    PARTIALLY_APPLIED,
    APPLIED,
    /** Money was paid out for a part of it, whatever became of the rest. */
    PARTIALLY_REFUNDED,
    REFUNDED;

    /**
     * @param given what the document gives, positive
     * @param applied what was set off of it against other documents, 0 or more
     * @param refunded what was paid out for it, 0 or more
     */
    public static CreditState of(Money given, Money applied, Money refunded) {
        if (refunded.isPositive()) {
            return refunded.equals(given) ? REFUNDED : PARTIALLY_REFUNDED;
        }
        if (applied.isPositive()) {
            return applied.equals(given) ? APPLIED : PARTIALLY_APPLIED;
        }
        return UNUSED;
    }
}
