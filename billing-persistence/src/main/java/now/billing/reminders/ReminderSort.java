package now.billing.reminders;

/** By what reminders that are due, or were sent, can be sorted. */
public enum ReminderSort {
    /** By due date of the invoice, or by when the reminder was made. */
    DATE,
    CUSTOMER,
    /** By what is open, or what the reminder asks for. */
    AMOUNT
}
