package now.billing.reconciling;

/** What speaks for a proposal, or what is peculiar about it. */
public enum MatchReason {
    REFERENCE,
    NUMBER,
    AMOUNT,
    NAME,
    /** Money from this account was this customer's before. */
    PAYER,
    /** It is what is open less the discount for paying early, and it came in time. */
    EARLY_DISCOUNT,
    /** It is what all open invoices of the customer come to. */
    ALL_OPEN,
    PART_PAYMENT,
    OVERPAYMENT,
    ALREADY_PAID,
    /** Other invoices would fit as well. */
    SEVERAL_FIT
}
