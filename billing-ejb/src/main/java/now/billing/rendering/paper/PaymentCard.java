package now.billing.rendering.paper;

import java.util.List;
import now.billing.rendering.qrbill.PaymentSlip;
import org.jspecify.annotations.Nullable;

/**
 * How to pay by bank transfer.
 *
 * @param facts holder, IBAN, BIC, reference
 * @param compact the same in few short lines, for a card beside the totals
 * @param epcPayload content of the EPC QR code (EPC069-12); empty where there is none
 * @param caption words under the code
 * @param slip the Swiss payment part at the foot of the page, which says all of this; null where there is none
 */
public record PaymentCard(
        String title,
        List<Fact> facts,
        String compact,
        String epcPayload,
        String caption,
        @Nullable PaymentSlip slip) {
    /** No card on the paper. */
    public static final PaymentCard NONE = new PaymentCard("", List.of(), "", "", "", null);

    public boolean scannable() {
        return !epcPayload.isEmpty();
    }
}
