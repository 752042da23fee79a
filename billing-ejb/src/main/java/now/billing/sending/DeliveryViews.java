package now.billing.sending;

import now.billing.delivery.Delivery;

/** Deliveries for reading. */
final class DeliveryViews {
    private DeliveryViews() {}

    static DeliveryView view(Delivery delivery, String number) {
        boolean finished = delivery.nextAttemptAt().isEmpty();
        return new DeliveryView(
                delivery.id(),
                delivery.ref(),
                number,
                delivery.recipient(),
                delivery.subject(),
                delivery.state().name(),
                delivery.attempts(),
                delivery.requestedAt(),
                finished ? delivery.sentAt().orElse(delivery.updatedAt()) : null,
                delivery.nextAttemptAt().orElse(null),
                delivery.error().isEmpty() ? null : delivery.error());
    }
}
