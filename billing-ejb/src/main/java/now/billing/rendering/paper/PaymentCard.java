package now.billing.rendering.paper;

import java.util.List;

/**
 * How to pay by bank transfer.
 *
 * @param facts holder, IBAN, BIC, reference
 * @param compact the same in few short lines, for a card beside the totals
 * @param epcPayload content of the EPC QR code (EPC069-12); empty where there is none
 * @param caption words under the code
 */
public record PaymentCard(String title, List<Fact> facts, String compact, String epcPayload, String caption) {
    /** No card on the paper. */
    public static final PaymentCard NONE = new PaymentCard("", List.of(), "", "", "");

    public boolean scannable() {
        return !epcPayload.isEmpty();
    }
}
