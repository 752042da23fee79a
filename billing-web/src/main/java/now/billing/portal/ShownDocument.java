package now.billing.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.money.Money;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.paper.PaperLocale;
import now.billing.sending.PublicDocument;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** What the receiver's page says about one document, in the document's language where there are texts in it. */
public class ShownDocument {
    private static final Shape COLOUR = Shape.of("#[0-9A-Fa-f]{6}", 7);

    private final PublicDocument shown;

    public ShownDocument(PublicDocument shown) {
        this.shown = shown;
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

    public boolean isOpen() {
        return shown.open().isPositive();
    }

    /**
     * It asks for nothing: PAID in full, NOTHING to pay from the start, CREDIT in the receiver's
     * favour, or NOT_OWED by its kind.
     */
    public String getClosed() {
        Money payable = getDocument().totals().toPay();
        DocumentKind kind = getDocument().ref().kind();
        if (!kind.owes()) {
            return "NOT_OWED";
        }
        if (kind.favours(payable)) {
            return "CREDIT";
        }
        return payable.isZero() ? "NOTHING" : "PAID";
    }

    /** What was asked for, or what is in the receiver's favour. */
    public Money getClosedAmount() {
        return getDocument().totals().toPay().abs();
    }

    /** Whether the paper still asks for what is open; a code printed on it must mislead nobody. */
    public boolean isPaperCurrent() {
        return getPayment() == null || isOpen() && !isPartlyPaid();
    }

    public boolean isPartlyPaid() {
        return isOpen() && shown.open().compareTo(getDocument().totals().toPay()) < 0;
    }

    public @Nullable PaymentInstructions getPayment() {
        return getDocument().transfer();
    }

    /** The IBAN in groups of four. */
    public String getIban() {
        PaymentInstructions payment = getPayment();
        return payment == null ? "" : Iban.grouped(payment.iban());
    }

    /** Its kind and number. */
    public String getName() {
        return Texts.say(Texts.keyOf(getDocument().ref().kind(), "title")) + " "
                + getDocument().number().value();
    }

    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, shown.pages()).boxed().toList();
    }
}
