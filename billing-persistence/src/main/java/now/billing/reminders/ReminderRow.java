package now.billing.reminders;

import java.util.UUID;
import now.billing.delivery.DeliveryState;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A reminder in a list.
 *
 * @param number of its invoice
 * @param waived whether its fee was waived
 * @param mails how many mails it had, sent again ones among them
 * @param delivery its latest mail, or null where it went as a letter only
 * @param deliveryState what became of that mail, or null
 * @param problem why that mail was cancelled, or null
 */
public record ReminderRow(
        Reminder reminder,
        DocumentNumber number,
        String customerName,
        boolean waived,
        int mails,
        @Nullable UUID delivery,
        @Nullable DeliveryState deliveryState,
        @Nullable Problem problem) {}
