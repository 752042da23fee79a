package now.billing.kernel.lifecycle;

/** What can happen to an attempt to collect money. */
public enum PaymentAttemptEvent {
    /** The provider took it and the payer is asked. */
    SUBMIT,
    SUCCEED,
    FAIL,
    /** No answer in time: it may have happened or not. */
    LOSE_TRACK
}
