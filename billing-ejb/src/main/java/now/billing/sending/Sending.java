package now.billing.sending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;

/** Mail to the receiver. The outbox relay does the sending after commit. */
@Stateless
public class Sending {
    @RolesAllowed("invoice.send")
    public DeliveryView send(SendDocument command) {
        throw new IllegalStateException("not built yet");
    }

    /** Sends again what failed or stayed unconfirmed: a new delivery, by a person. */
    @RolesAllowed("invoice.send")
    public DeliveryView sendAgain(UUID deliveryId) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.read")
    public List<DeliveryView> deliveries(DocumentRef ref) {
        throw new IllegalStateException("not built yet");
    }

    /** Suggested recipient, subject and message. */
    @RolesAllowed("invoice.read")
    public SendDocument suggestion(DocumentRef ref) {
        throw new IllegalStateException("not built yet");
    }

    /** Mails written to files because no SMTP server is configured, newest first. */
    @RolesAllowed("settings.read")
    public List<MailFile> mailFiles() {
        throw new IllegalStateException("not built yet");
    }
}
