package now.billing.reminders;

/**
 * Whether the business reminds its customers; off until somebody turns it on.
 *
 * @param changes how often it or a level was changed
 */
public record ReminderSetting(boolean enabled, long changes, long version) {}
