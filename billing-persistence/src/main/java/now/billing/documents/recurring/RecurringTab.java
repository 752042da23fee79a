package now.billing.documents.recurring;

/** The tabs over the list of recurring invoices. */
public enum RecurringTab {
    ALL,
    ACTIVE,
    PAUSED,
    ENDED
}
