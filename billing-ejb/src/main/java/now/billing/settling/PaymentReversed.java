package now.billing.settling;

import java.util.UUID;
import now.billing.kernel.money.Money;

/** A recorded payment was taken back by counter-entries. */
public record PaymentReversed(UUID paymentId, Money amount) {}
