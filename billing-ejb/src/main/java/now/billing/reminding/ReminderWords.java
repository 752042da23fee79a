package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import now.billing.delivery.Mail;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.money.Money;
import now.billing.kernel.text.Placeholders;
import now.billing.kernel.text.Text;
import now.billing.reminders.ReminderLevelFacts;
import now.billing.rendering.paper.PaperFormat;

/** What a reminder says, in the language of its invoice: the words of its level, or the usual ones. */
@Dependent
class ReminderWords {
    private static final String BUNDLE = "now.billing.reminding.reminder";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** From here on every level has the same usual words. */
    private static final int LAST_WORDS = 3;

    /** Stands in the usual words only: a sentence about the fee, or nothing. */
    private static final String CHARGE = "{charge}";

    /** The sums and dates of which it speaks. */
    record Facts(FrozenRecord invoice, LocalDate dueOn, int days, Money open, Money fee) {}

    /** Subject and text, the placeholders filled: what they stand for is data, whatever is in it. */
    record Said(String subject, String message) {}

    Said of(ReminderLevelFacts level, int number, Facts facts) {
        Locale locale = Locale.forLanguageTag(facts.invoice().language());
        ResourceBundle usual = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        int place = Math.min(number, LAST_WORDS);
        Map<String, String> words = words(facts);
        String charge = facts.fee().isZero() ? "" : usual.getString("charge") + "\n\n";
        String subject = level.subject().isEmpty() ? usual.getString("subject." + place) : level.subject();
        String message = level.message().isEmpty()
                ? usual.getString("message." + place).replace(CHARGE, charge)
                : level.message();
        return new Said(
                Text.cut(Text.inOneLine(Placeholders.filled(subject, words)), Mail.SUBJECT),
                Placeholders.filled(message, words).strip());
    }

    private static Map<String, String> words(Facts facts) {
        FrozenRecord invoice = facts.invoice();
        PaperFormat format =
                PaperFormat.of(invoice.language(), invoice.seller().address().country());
        return Map.of(
                "number", invoice.number().value(),
                "open", format.money(facts.open()),
                "due", format.date(facts.dueOn()),
                "days", String.valueOf(facts.days()),
                "customer", invoice.buyer().name(),
                "organization", invoice.seller().name(),
                "fee", format.money(facts.fee()),
                "total", format.money(facts.open().plus(facts.fee())));
    }
}
