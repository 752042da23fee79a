package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/** A part of a payment was counted towards a document. */
public record PaymentAllocated(UUID paymentId, DocumentRef ref, Money amount) {}
