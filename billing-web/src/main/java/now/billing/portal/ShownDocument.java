package now.billing.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.money.Money;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.paper.DocumentTitle;
import now.billing.rendering.paper.PaperLocale;
import now.billing.rendering.paper.PaperTexts;
import now.billing.sending.PublicDocument;
import now.billing.sending.PublicOffer;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** What the receiver's page says about one document, in the document's language where there are texts in it. */
public class ShownDocument {
    private static final Shape COLOUR = Shape.of("#[0-9A-Fa-f]{6}", 7);

    private final PublicDocument shown;
    private final TypedAnswer typed;

    ShownDocument(PublicDocument shown, TypedAnswer typed) {
        this.shown = shown;
        this.typed = typed;
    }

    /** What the receiver wrote, where it has to be put right. */
    public TypedAnswer getTyped() {
        return typed;
    }

    /** What is wrong with it, in words. */
    public List<String> getWrong() {
        return typed.problems().stream().map(Notices::text).toList();
    }

    /** Whether the receiver is asked to say yes or no. */
    public boolean isAsked() {
        return shown.offer() != null && shown.offer().isAsked();
    }

    /** Whether the receiver looks, who may say so here, and not the sender. */
    public boolean isAnswerable() {
        return shown.offer() != null && shown.offer().isAnswerable();
    }

    /** The lines that the receiver may take or leave, as they stand on the paper. */
    public List<IssuedLine> getOptions() {
        return getDocument().lines().stream()
                .filter(line -> line.more().isOptional())
                .toList();
    }

    /** Whether one of them was chosen, or is ticked. */
    public boolean isChosen(IssuedLine line) {
        EstimateAnswer answer = getAnswer();
        return (answer == null ? typed.chosen() : answer.chosen()).contains(line.lineId());
    }

    /** What was answered, or null. */
    public @Nullable EstimateAnswer getAnswer() {
        return shown.offer() == null ? null : shown.offer().answer();
    }

    /** When it was answered, on the sender's calendar. */
    public @Nullable LocalDate getAnsweredOn() {
        EstimateAnswer answer = getAnswer();
        return answer == null
                ? null
                : LocalDate.ofInstant(answer.at(), ZoneId.of(getDocument().timeZone()));
    }

    public @Nullable LocalDate getValidUntil() {
        return shown.offer() == null ? null : shown.offer().standing().validUntil();
    }

    public PublicDocument getView() {
        return shown;
    }

    public IssuedDocument getDocument() {
        return shown.document();
    }

    /** As on the paper: amounts must read the same on both; dates are spelled out in the language of the words. */
    public Locale getLocale() {
        return PaperLocale.of(
                getDocument().language(), getDocument().seller().address().country());
    }

    public String getInitials() {
        return Texts.initials(getDocument().seller().name());
    }

    /** The seller's colour, such as {@code #1D4ED8}; white on it was checked to be readable when it was chosen. */
    public String getAccent() {
        String accent = getDocument().branding().accentColour();
        return COLOUR.fits(accent) ? accent : "";
    }

    /** The page tells when it was looked at. */
    public String getSeen() {
        return "tell";
    }

    public boolean isLogo() {
        return !getDocument().branding().logoDigest().isEmpty();
    }

    /** Whether it asks for money; a cancelled document asks for none. */
    public boolean isOpen() {
        return !shown.cancelled() && shown.open().isPositive();
    }

    /**
     * It asks for nothing: CANCELLED by a credit note, CREDIT in the receiver's favour, SETTLED where nothing of
     * that is left, NOTHING to pay from the start, PAID in full, NOT_OWED by its kind, or DELIVERED
     * where that says no prices; of an estimate how it stands.
     */
    public String getClosed() {
        Money payable = getDocument().totals().toPay();
        DocumentKind kind = getDocument().ref().kind();
        PublicOffer offer = shown.offer();
        if (offer != null) {
            return offered(offer);
        }
        if (!kind.owes()) {
            return kind.isPriced() ? "NOT_OWED" : "DELIVERED";
        }
        if (shown.cancelled()) {
            return "CANCELLED";
        }
        if (kind.favours(payable)) {
            return shown.open().isNegative() ? "CREDIT" : "SETTLED";
        }
        return payable.isZero() ? "NOTHING" : "PAID";
    }

    /** WITHDRAWN, APPROVED, REJECTED, CONVERTED without an answer, EXPIRED, or OFFER while an answer is waited for. */
    private static String offered(PublicOffer offer) {
        EstimateAnswer answer = offer.answer();
        if (offer.standing().withdrawn()) {
            return "WITHDRAWN";
        }
        if (answer != null) {
            return answer.verdict().name();
        }
        if (offer.standing().converted()) {
            return EstimateState.CONVERTED.name();
        }
        return offer.expired() ? EstimateStanding.EXPIRED : "OFFER";
    }

    /** What was asked for or credited, or what is left in the receiver's favour. */
    public Money getClosedAmount() {
        if (getClosed().equals("CREDIT")) {
            return shown.open().abs();
        }
        PublicOffer offer = shown.offer();
        if (offer != null && offer.agreed() != null) {
            return offer.agreed();
        }
        return getClosed().equals("PAID")
                ? getPayable()
                : getDocument().totals().toPay().abs();
    }

    /** Whether the paper still asks for what is open; a code printed on it must mislead nobody. */
    public boolean isPaperCurrent() {
        return !isAsking()
                || getPayment() == null
                || isOpen() && !isFee() && shown.open().equals(getPayable());
    }

    private boolean isAsking() {
        return getDocument().ref().kind().claims(getDocument().totals().toPay());
    }

    public boolean isPartlyPaid() {
        return isOpen() && shown.open().compareTo(getPayable()) < 0;
    }

    /** What was asked for, with the fees for paying late. */
    public Money getPayable() {
        return getDocument().totals().toPay().plus(shown.fees());
    }

    /** Whether a fee for paying late is part of it. */
    public boolean isFee() {
        return !shown.cancelled() && shown.fees().isPositive();
    }

    public @Nullable PaymentInstructions getPayment() {
        return getDocument().transfer();
    }

    /** The IBAN in groups of four. */
    public String getIban() {
        PaymentInstructions payment = getPayment();
        return payment == null ? "" : Iban.grouped(payment.iban());
    }

    /** What the payer quotes, as people read it. */
    public String getReference() {
        PaymentInstructions payment = getPayment();
        return payment == null
                ? ""
                : PaymentReference.grouped(
                        PaymentReference.of(payment, getDocument().number()));
    }

    /** Its kind and number. */
    public String getName() {
        IssuedDocument document = getDocument();
        PaperTexts words = PaperTexts.of(Locale.forLanguageTag(document.language()));
        String title = DocumentTitle.isSpecial(words, document)
                ? DocumentTitle.of(words, document)
                : Texts.say(Texts.keyOf(document.ref().kind(), "title"));
        return title + " " + document.number().value();
    }

    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, shown.pages()).boxed().toList();
    }
}
