package now.billing.reporting;

import now.billing.kernel.money.Money;

/** Where a recorded payment stands. */
public enum PaymentState {
    SUCCEEDED,
    REVERSED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /**
     * @param refunded what was refunded of it, 0 or more
     */
    static PaymentState of(boolean reversed, Money amount, Money refunded) {
        if (reversed) {
            return REVERSED;
        }
        if (refunded.isPositive()) {
            return refunded.equals(amount) ? REFUNDED : PARTIALLY_REFUNDED;
        }
        return SUCCEEDED;
    }
}
