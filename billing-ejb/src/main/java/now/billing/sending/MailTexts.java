package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.PublicAddress;
import now.billing.delivery.Mail;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.records.IssuedRecord;
import now.billing.drafting.Attaching;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.text.Text;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import now.billing.rendering.paper.DocumentTitle;
import now.billing.rendering.paper.PaperFormat;
import now.billing.rendering.paper.PaperTexts;
import org.jspecify.annotations.Nullable;

/** The usual mail for a document, in the document's language. */
@Dependent
class MailTexts {
    static final String BUNDLE = "now.billing.sending.mail";
    static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Parties customers;
    private final Attaching attaching;
    private final PublicAddress address;
    private final EstimateOutcomes estimates;
    private final BusinessTime time;

    @Inject
    MailTexts(
            Parties customers,
            Attaching attaching,
            PublicAddress address,
            EstimateOutcomes estimates,
            BusinessTime time) {
        this.customers = customers;
        this.attaching = attaching;
        this.address = address;
        this.estimates = estimates;
        this.time = time;
    }

    /**
     * The receivers are the customer's of today, the files those beside the document; subject and message follow the
     * frozen document, which asks for an answer only as long as one can be given.
     */
    SendDocument suggestion(IssuedRecord record) {
        SendDocument usual = usual(record, address.document(record.handle().value()), isOver(record));
        List<String> files =
                attaching.beside(record.ref()).stream().map(Attachment::name).toList();
        return new SendDocument(usual.id(), receivers(record), usual.subject(), usual.message(), files);
    }

    private boolean isOver(IssuedRecord record) {
        return record.ref().kind() == DocumentKind.ESTIMATE
                && estimates
                        .standing(record.ref().id())
                        .filter(each -> each.isOpen() && !each.expired(time.today()))
                        .isEmpty();
    }

    /** Amount and date are written as on the paper that is attached. */
    static SendDocument usual(IssuedRecord record, String link, boolean over) {
        FrozenRecord frozen = record.frozen();
        Locale locale = Locale.forLanguageTag(frozen.language());
        PaperFormat format =
                PaperFormat.of(frozen.language(), frozen.seller().address().country());
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        DocumentKind kind = record.ref().kind();
        PaperTexts words = PaperTexts.of(locale);
        boolean special = frozen instanceof IssuedDocument document && DocumentTitle.isSpecial(words, document);
        String own = !over && !special && texts.containsKey(kind.key() + ".message") ? kind.key() : "document";
        Object[] facts = {
            record.number().value(),
            frozen.seller().name(),
            frozen.buyer().name(),
            format.money(record.toPay()),
            kind.favours(record.toPay()) ? " " + texts.getString("credit") : over ? "" : due(frozen, format, texts),
            link,
            frozen instanceof IssuedDocument document
                    ? DocumentTitle.of(words, document)
                    : words.of("title." + kind.key())
        };
        return new SendDocument(
                record.ref().id(),
                null,
                Text.cut(Text.inOneLine(format(texts, own + ".subject", locale, facts)), Mail.SUBJECT),
                format(texts, own + ".message", locale, facts),
                null);
    }

    /** Those whom the customer's documents go to today; null where nobody is known. */
    private @Nullable MailReceivers receivers(IssuedRecord record) {
        return customers
                .factsOf(record.ref().kind().partyRole(), record.customerId())
                .map(PartyFacts::receivers)
                .filter(known -> !known.isEmpty())
                .orElse(null);
    }

    /** Until when it has to be paid, or can be approved. */
    private static String due(FrozenRecord frozen, PaperFormat format, ResourceBundle texts) {
        if (frozen instanceof IssuedDocument document
                && document.ofKind() instanceof EstimateFacts estimate
                && estimate.validUntil() != null) {
            return " " + format(texts, "valid", texts.getLocale(), format.date(estimate.validUntil()));
        }
        if (frozen instanceof IssuedDocument document && document.ref().kind().owes() && document.dueDate() != null) {
            return " " + format(texts, "due", texts.getLocale(), format.date(document.dueDate()));
        }
        return "";
    }

    private static String format(ResourceBundle texts, String key, Locale locale, Object... facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts).strip();
    }
}
