package now.billing.rendering.paper;

import java.util.List;

/**
 * Every string of a receipt: what was received and what it settled.
 *
 * @param notes closing words
 */
public record ReceiptPrintModel(
        PaperFrame frame, Columns columns, List<ReceiptPrintRow> rows, List<SumRow> sums, String notes) {

    /** {@code stillOpen} is empty where no document stays open in part. */
    public record Columns(String document, String applied, String stillOpen) {}
}
