package now.billing.reminding;

import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds or changes a level of reminding.
 *
 * @param subject null or empty takes the usual words of the invoice's language
 * @param text null or empty takes the usual words of the invoice's language
 * @param fee null is none; in the organization's currency
 */
public record SaveReminderLevel(
        int days,
        @Nullable String subject,
        @Nullable String text,
        @Nullable Money fee,
        boolean automatic) {}
