package now.billing.kernel.settlement;

import now.billing.kernel.money.Money;

/**
 * How far a document is paid; derived from what is payable and what was allocated, never stored.
 *
 * <p>CREDIT is a document that asks for less than nothing while something of it is not set off: nobody owes it, and it
 * is not paid either.
 */
public enum SettlementState {
    OPEN,
    PARTLY_PAID,
    PAID,
    OVERPAID,
    CREDIT;

    /**
     * @param payable BT-115; a document over nothing is PAID from the start
     * @param settled payments and credits allocated to it, reversals deducted; of a credit what was set off, negative
     */
    public static SettlementState of(Money payable, Money settled) {
        int open = payable.compareTo(settled);
        if (open == 0) {
            return PAID;
        }
        if (open < 0) {
            return payable.isNegative() ? CREDIT : OVERPAID;
        }
        return settled.isPositive() ? PARTLY_PAID : OPEN;
    }

    /** Whether a payer may still be asked for money. */
    public boolean asksForMoney() {
        return this == OPEN || this == PARTLY_PAID;
    }
}
