package now.billing.kernel.lifecycle;

/** What can happen to an estimate. */
public enum EstimateEvent {
    EDIT,
    /** The draft is deleted. */
    DISCARD,
    /** It gets its number and is frozen. */
    FINALISE,
    /** It is sent or handed over; may happen again. */
    SEND,
    /** The client says yes, by link or through the user. */
    APPROVE,
    /** The client says no. */
    REJECT,
    /** It becomes an invoice. */
    CONVERT,
    CANCEL
}
