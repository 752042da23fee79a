package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.money.Money;

/** A part of a payment for one invoice. */
public record AllocatePayment(UUID documentId, Money amount) {}
