package now.billing.documents.recurring;

/** The columns that recurring invoices can be sorted by. */
public enum RecurringSort {
    CREATED,
    CUSTOMER,
    NEXT,
    TOTAL
}
