package now.billing.receivables;

/** The tabs over the list of payments. */
public enum PaymentTab {
    ALL,
    ON_ACCOUNT,
    REVERSED
}
