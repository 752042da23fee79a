package now.billing.payments;

/** How money came in. */
public enum PaymentMethod {
    BANK_TRANSFER,
    CASH,
    CARD,
    DIRECT_DEBIT,
    CHEQUE,
    /** Through a payment provider. */
    ONLINE,
    OTHER
}
