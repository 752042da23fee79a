package now.billing.web.reminders;

import java.util.UUID;
import now.billing.reminders.Remindable;
import now.billing.reminders.ReminderRow;
import org.jspecify.annotations.Nullable;

/** A row of the list: an invoice that is due, or a reminder that was made. */
public record ReminderLine(
        @Nullable Remindable due, @Nullable ReminderRow sent) {

    static ReminderLine of(Remindable due) {
        return new ReminderLine(due, null);
    }

    static ReminderLine of(ReminderRow sent) {
        return new ReminderLine(null, sent);
    }

    /** The invoice of the row. */
    public UUID getInvoice() {
        if (due != null) {
            return due.ref().id();
        }
        return sent == null ? new UUID(0, 0) : sent.reminder().document().id();
    }
}
