package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.money.Money;

/**
 * A part of a payment, or of a document in the customer's favour, for one document.
 *
 * @param discount what becomes of a discount for paying early; a set-off takes none
 */
public record AllocatePayment(UUID documentId, Money amount, DiscountChoice discount) {

    public AllocatePayment(UUID documentId, Money amount) {
        this(documentId, amount, DiscountChoice.AUTO);
    }
}
