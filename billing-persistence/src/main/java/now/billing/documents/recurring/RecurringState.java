package now.billing.documents.recurring;

/** Where a recurring invoice stands. */
public enum RecurringState {
    /** Invoices follow. */
    ACTIVE,
    /** None follows until it is resumed. */
    PAUSED,
    /** The last one was made. */
    ENDED
}
