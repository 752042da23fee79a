package now.billing.rendering.paper;

import java.util.List;

/**
 * Every string of a reminder's letter.
 *
 * @param paragraphs the text, line by line
 * @param sums what is open, the fee, and what both come to
 */
public record ReminderPrintModel(PaperFrame frame, List<String> paragraphs, List<SumRow> sums, PaymentCard payment) {

    /** Whether the payment card is drawn. */
    public boolean payable() {
        return !payment.title().isEmpty();
    }
}
