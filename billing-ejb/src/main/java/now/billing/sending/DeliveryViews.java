package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.access.boundary.CurrentCaller;
import now.billing.delivery.Delivery;
import now.billing.delivery.DeliveryState;

/** Deliveries for reading. */
@Dependent
class DeliveryViews {
    private final MailFolder folder;
    private final CurrentCaller caller;

    @Inject
    DeliveryViews(MailFolder folder, CurrentCaller caller) {
        this.folder = folder;
        this.caller = caller;
    }

    DeliveryView view(Delivery delivery, String number) {
        boolean finished = delivery.nextAttemptAt().isEmpty();
        boolean kept = delivery.state() == DeliveryState.SENT
                && folder.has(MailFolder.name(caller.get().tenant(), delivery.id()));
        return new DeliveryView(
                delivery.id(),
                delivery.ref(),
                number,
                delivery.receivers(),
                delivery.subject(),
                delivery.files(),
                delivery.state(),
                kept,
                delivery.attempts(),
                delivery.requestedAt(),
                finished ? delivery.sentAt().orElse(delivery.updatedAt()) : null,
                delivery.nextAttemptAt().orElse(null),
                delivery.error().isEmpty() ? null : delivery.error(),
                delivery.reminderId().orElse(null),
                delivery.problem().orElse(null));
    }
}
