package now.billing.reminders;

/** The tabs over reminders: what is to be sent, and what was. */
public enum ReminderTab {
    DUE,
    SENT
}
