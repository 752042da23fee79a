package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import now.billing.kernel.text.Placeholders;
import now.billing.kernel.text.Text;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.organization.WordsOfDocuments;
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
    private final WordsOfDocuments words;

    @Inject
    MailTexts(
            Parties customers,
            Attaching attaching,
            PublicAddress address,
            EstimateOutcomes estimates,
            BusinessTime time,
            WordsOfDocuments words) {
        this.words = words;
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
        String link = address.document(record.handle().value());
        SendDocument usual = own(record, link, usual(record, link, isOver(record)));
        List<String> files =
                attaching.beside(record.ref()).stream().map(Attachment::name).toList();
        return new SendDocument(usual.id(), receivers(record), usual.subject(), usual.message(), files);
    }

    /** In the organization's own words for this kind and language, where it has some. */
    private SendDocument own(IssuedRecord record, String link, SendDocument usual) {
        DocumentWords said = words.find(record.ref().kind(), record.frozen().language())
                .map(KnownWords::words)
                .orElse(DocumentWords.NONE);
        Map<String, String> facts = facts(record, link);
        String subject = Placeholders.filled(said.subject(), facts);
        String message = Placeholders.filled(said.message(), facts);
        return new SendDocument(
                usual.id(),
                null,
                Text.isBlank(subject) ? usual.subject() : Text.cut(Text.inOneLine(subject), Mail.SUBJECT),
                Text.isBlank(message) ? usual.message() : message.strip(),
                null);
    }

    /** What the placeholders stand for: data, whatever is in it. */
    static Map<String, String> facts(IssuedRecord record, String link) {
        FrozenRecord frozen = record.frozen();
        PaperFormat format =
                PaperFormat.of(frozen.language(), frozen.seller().address().country());
        LocalDate due = dueDate(frozen);
        return Map.of(
                "number", record.number().value(),
                "kind", title(record, PaperTexts.of(Locale.forLanguageTag(frozen.language()))),
                "amount", format.money(record.toPay()),
                "due", due == null ? "" : format.date(due),
                "customer", frozen.buyer().name(),
                "organization", frozen.seller().name(),
                "link", frozen instanceof IssuedDocument ? link : "");
    }

    /** What the paper of the record is called. */
    static String title(IssuedRecord record, PaperTexts words) {
        return record.frozen() instanceof IssuedDocument document
                ? DocumentTitle.of(words, document)
                : words.of("title." + record.ref().kind().key());
    }

    /** Until when it has to be paid, or can be approved; null for neither. */
    private static @Nullable LocalDate dueDate(FrozenRecord frozen) {
        if (frozen instanceof IssuedDocument document && document.ofKind() instanceof EstimateFacts estimate) {
            return estimate.validUntil();
        }
        return frozen instanceof IssuedDocument document
                        && document.ref().kind().owes()
                ? document.dueDate()
                : null;
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
            title(record, words)
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

    /** The sentence about it, or nothing. */
    private static String due(FrozenRecord frozen, PaperFormat format, ResourceBundle texts) {
        LocalDate date = dueDate(frozen);
        boolean offer = frozen instanceof IssuedDocument document && document.ofKind() instanceof EstimateFacts;
        return date == null ? "" : " " + format(texts, offer ? "valid" : "due", texts.getLocale(), format.date(date));
    }

    private static String format(ResourceBundle texts, String key, Locale locale, Object... facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts).strip();
    }
}
