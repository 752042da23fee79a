package now.billing.reminding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.money.Money;
import now.billing.reminders.Remindable;

/**
 * A reminder as it would be made now: its words and sums are those that are sent, or nothing is.
 *
 * @param receivers those of the customer's documents; nobody where he has no address: then it is a letter only
 * @param fee zero for none
 */
public record ReminderPreview(
        Remindable invoice,
        LocalDate today,
        LocalDate dueOn,
        MailReceivers receivers,
        String subject,
        String message,
        Money fee) {

    /** Who has the mail, in one line; empty for a letter only. */
    public String recipient() {
        return receivers.text();
    }

    /** Which level it is, from 1. */
    public int level() {
        return invoice.next();
    }

    public int days() {
        return invoice.daysLate(today);
    }

    /** What the customer is asked for by it. */
    public Money total() {
        return invoice.open().plus(fee);
    }

    /** Of every word and sum: whoever agrees to it agrees to just these. */
    public ContentDigest digest() {
        Map<String, Object> said = new TreeMap<>(Map.of(
                "invoice", invoice.ref().id().toString(),
                "level", String.valueOf(level()),
                "on", today.toString(),
                "due", dueOn.toString(),
                "recipient", recipient(),
                "subject", subject,
                "message", message,
                "open", invoice.open().toString(),
                "earlierFees", invoice.fees().plain(),
                "fee", fee.plain()));
        return ContentDigest.of(CanonicalJson.text(said).getBytes(StandardCharsets.UTF_8));
    }
}
