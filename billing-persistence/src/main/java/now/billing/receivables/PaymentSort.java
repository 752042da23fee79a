package now.billing.receivables;

/** The columns that payments can be sorted by; each has an index. */
public enum PaymentSort {
    RECEIVED,
    AMOUNT
}
