package now.billing.rendering.paper;

import java.util.List;
import now.billing.kernel.document.Look;

/**
 * Every string of an invoice in the order of the page, already formatted for language and currency. The template places
 * these strings and decides nothing.
 *
 * @param payLink address of the public page; empty where there is none
 * @param memo the seller's words above the lines
 * @param columns heads of the five columns
 * @param notes reasons for exemption and other statements required by law, beside the totals
 * @param closing terms and the seller's own foot text, at the end
 */
public record PrintModel(
        PaperFrame frame,
        String payText,
        String payLink,
        String memo,
        Columns columns,
        List<PrintLine> lines,
        List<SumRow> sums,
        String notes,
        PaymentCard payment,
        String closing) {

    /** Whether the payment card is drawn: there is something to pay and an account to pay to. */
    public boolean payable() {
        return !payment.title().isEmpty();
    }

    /** Everything below the head, in order. */
    public List<DocumentPart> parts() {
        return DocumentPart.of(this);
    }

    /** The same in less height: the payment card stands beside the totals. */
    public List<DocumentPart> compactParts() {
        return DocumentPart.compact(this);
    }

    /** The heads of the columns. */
    public record Columns(String description, String quantity, String unitPrice, String tax, String amount) {
        /** Those that are shown. */
        Columns in(Look look) {
            return new Columns(
                    description,
                    look.shows(Look.Column.QUANTITY) ? quantity : "",
                    look.shows(Look.Column.PRICE) ? unitPrice : "",
                    look.shows(Look.Column.TAX) ? tax : "",
                    amount);
        }
    }
}
