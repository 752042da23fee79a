package now.billing.banking;

/** Where a bank file stands. */
public enum ImportState {
    /** Its bytes arrive. */
    RECEIVING,
    /** It waits for its turn. */
    QUEUED,
    READING,
    DONE,
    /** It cannot be read: nothing of it was taken. */
    FAILED,
    /** Somebody stopped it: what was read before stays. */
    CANCELLED;

    /** Whether nothing more comes of it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
