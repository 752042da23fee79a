package now.billing.kernel.settlement;

import now.billing.kernel.money.Money;

/** How far a document is paid; derived from what is payable and what was allocated, never stored. */
public enum SettlementState {
    OPEN,
    PARTLY_PAID,
    PAID,
    OVERPAID;

    /**
     * @param payable BT-115; a document with nothing (or less) to pay is PAID from the start
     * @param settled payments and credits allocated to it, reversals deducted
     */
    public static SettlementState of(Money payable, Money settled) {
        Money due = payable.max(Money.zero(payable.currency()));
        int compared = settled.compareTo(due);
        if (compared > 0) {
            return OVERPAID;
        }
        if (compared == 0) {
            return PAID;
        }
        return settled.isPositive() ? PARTLY_PAID : OPEN;
    }
}
