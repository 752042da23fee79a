package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import now.billing.access.boundary.PublicAddress;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.rendering.paper.PaperFormat;
import now.billing.rendering.paper.PaperTexts;
import org.jspecify.annotations.Nullable;

/** What stands round the message of a mail, from the frozen document, in its language and written as on its paper. */
@Dependent
class MailFrames {
    private final PublicAddress address;

    @Inject
    MailFrames(PublicAddress address) {
        this.address = address;
    }

    /** @param asked what the mail asks for: that of its reminder, or null for what the document does */
    MailFrame of(IssuedRecord record, @Nullable Money asked) {
        return frame(
                record,
                asked == null ? record.toPay() : asked,
                address.document(record.handle().value()));
    }

    static MailFrame frame(IssuedRecord record, Money asked, String link) {
        FrozenRecord frozen = record.frozen();
        Locale locale = Locale.forLanguageTag(frozen.language());
        PaperTexts words = PaperTexts.of(locale);
        ResourceBundle own = ResourceBundle.getBundle(MailTexts.BUNDLE, locale, MailTexts.NO_FALLBACK);
        DocumentKind kind = record.ref().kind();
        String number = record.number().value();
        boolean hasPage = frozen instanceof IssuedDocument;
        return new MailFrame(
                frozen.language(),
                frozen.seller().name(),
                MailTexts.title(record, words) + " " + number,
                facts(record, asked, words),
                hasPage ? link : "",
                hasPage ? own.getString("button") : "",
                frozen.branding().accentColour());
    }

    private static List<MailFrame.Fact> facts(IssuedRecord record, Money asked, PaperTexts words) {
        FrozenRecord frozen = record.frozen();
        DocumentKind kind = record.ref().kind();
        PaperFormat format =
                PaperFormat.of(frozen.language(), frozen.seller().address().country());
        List<MailFrame.Fact> facts = new ArrayList<>();
        facts.add(new MailFrame.Fact(
                words.of("number." + kind.key()), record.number().value()));
        if (kind.isPriced()) {
            facts.add(new MailFrame.Fact(words.of("column.amount"), format.money(asked)));
        }
        if (frozen instanceof IssuedDocument document) {
            boolean estimate = document.ofKind() instanceof EstimateFacts;
            LocalDate until = document.ofKind() instanceof EstimateFacts offer ? offer.validUntil() : due(document);
            if (until != null && !kind.favours(record.toPay())) {
                String word = estimate ? "fact.valid-until" : "fact.due";
                facts.add(new MailFrame.Fact(words.of(word), format.date(until)));
            }
        }
        return facts;
    }

    private static @Nullable LocalDate due(IssuedDocument document) {
        return document.ref().kind().owes() ? document.dueDate() : null;
    }
}
