package now.billing.kernel.lifecycle;

/** What can happen to a supplier's bill. */
public enum BillEvent {
    EDIT,
    /** The draft is deleted. */
    DISCARD,
    /** It is found right and waits to be paid. */
    APPROVE,
    CANCEL
}
