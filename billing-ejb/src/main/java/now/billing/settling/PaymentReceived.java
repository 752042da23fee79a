package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.money.Money;

/** Money was recorded. */
public record PaymentReceived(UUID paymentId, UUID customerId, Money amount) {}
