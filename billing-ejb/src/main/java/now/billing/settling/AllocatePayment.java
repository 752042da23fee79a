package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.money.Money;

/** A part of a payment, or of a document in the customer's favour, for one document. */
public record AllocatePayment(UUID documentId, Money amount) {}
