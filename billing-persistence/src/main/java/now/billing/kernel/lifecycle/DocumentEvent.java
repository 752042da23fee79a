package now.billing.kernel.lifecycle;

/** What can happen to a document. */
public enum DocumentEvent {
    /** Its content is changed. */
    EDIT,
    /** The draft is deleted; the state stays DRAFT because there is no row any more. */
    DISCARD,
    /** It gets its number and is frozen. */
    ISSUE,
    /** It is sent or handed over; may happen again. */
    SEND,
    /** A credit note takes the whole of it back. */
    CANCEL
}
