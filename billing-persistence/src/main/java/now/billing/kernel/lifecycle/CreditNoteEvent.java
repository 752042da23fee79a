package now.billing.kernel.lifecycle;

/** What can happen to a credit note. */
public enum CreditNoteEvent {
    EDIT,
    /** The draft is deleted. */
    DISCARD,
    ISSUE,
    /** It is sent or handed over; may happen again. */
    SEND,
    /** An invoice for the same takes the whole of it back. */
    CANCEL
}
