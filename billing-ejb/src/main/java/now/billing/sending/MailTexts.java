package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.parties.Customers;
import org.jspecify.annotations.Nullable;

/** The usual mail for a document, in the document's language. */
@Dependent
class MailTexts {
    private static final String BUNDLE = "now.billing.sending.mail";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Customers customers;
    private final PublicLinks links;

    @Inject
    MailTexts(Customers customers, PublicLinks links) {
        this.customers = customers;
        this.links = links;
    }

    /** The recipient is the customer's address of today; subject and message follow the frozen document. */
    SendDocument suggestion(IssuedRecord record) {
        FrozenRecord frozen = record.frozen();
        Locale locale = Locale.forLanguageTag(frozen.language());
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        String kind = record.ref().kind().key();
        Object[] facts = {
            record.number().value(),
            frozen.seller().name(),
            frozen.buyer().name(),
            amount(record.payable(), locale),
            due(frozen, locale, texts),
            links.document(record.handle().value())
        };
        return new SendDocument(
                record.ref(),
                recipient(record),
                format(texts, kind + ".subject", locale, facts),
                format(texts, kind + ".message", locale, facts));
    }

    /** The message with the link to the document below it, unless the writer left it in or there is no page to show. */
    String withLink(IssuedRecord record, String message) {
        String link = links.document(record.handle().value());
        boolean shown = record.frozen() instanceof IssuedDocument;
        return !shown || message.contains(link) ? message : (message + "\n\n" + link).strip();
    }

    private @Nullable String recipient(IssuedRecord record) {
        return customers
                .find(record.customerId())
                .map(customer -> customer.facts().party().email())
                .filter(email -> !email.isEmpty())
                .orElse(null);
    }

    private static String due(FrozenRecord frozen, Locale locale, ResourceBundle texts) {
        if (frozen instanceof IssuedDocument document && document.dueDate() != null) {
            String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(document.dueDate());
            return " " + format(texts, "due", locale, date);
        }
        return "";
    }

    private static String format(ResourceBundle texts, String key, Locale locale, Object... facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts).strip();
    }

    private static String amount(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency().code()));
        format.setMinimumFractionDigits(money.currency().minorDigits());
        format.setMaximumFractionDigits(money.currency().minorDigits());
        return format.format(money.amount());
    }
}
