package now.billing.payments;

/** The tabs over the list of refunds. */
public enum RefundTab {
    ALL
}
