package now.billing.payments;

/** The columns that refunds can be sorted by; each has an index. */
public enum RefundSort {
    CREATED
}
