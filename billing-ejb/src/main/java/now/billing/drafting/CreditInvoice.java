package now.billing.drafting;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.LinePart;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a credit note of an issued invoice: of all that is left of it, or of some lines, or over an amount.
 *
 * @param reason why, in one line; may be empty
 * @param lines empty unless some lines are credited
 * @param amount with tax, as it was written, or null
 */
public record CreditInvoice(
        UUID invoiceId,
        String reason,
        List<LinePart> lines,
        @Nullable String amount) {

    public CreditInvoice {
        lines = List.copyOf(lines);
    }

    /** All that is left of the invoice. */
    public static CreditInvoice whole(UUID invoiceId, String reason) {
        return new CreditInvoice(invoiceId, reason, List.of(), null);
    }
}
