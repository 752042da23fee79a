package now.billing.sending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;

/** {@link Sending} of invoices, for whoever may. */
@Stateless
public class InvoiceSending {
    @Inject
    private Sending sending;

    @RolesAllowed("invoice.send")
    public DeliveryView send(SendDocument command) {
        return sending.send(DocumentKind.INVOICE, command);
    }

    @RolesAllowed("invoice.send")
    public void check(String recipient) {
        sending.check(recipient);
    }

    @RolesAllowed("invoice.send")
    public DeliveryView sendAgain(UUID id, UUID delivery) {
        return sending.sendAgain(DocumentRef.invoice(id), delivery);
    }

    @RolesAllowed("invoice.read")
    public List<DeliveryView> deliveries(UUID id) {
        return sending.deliveries(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.read")
    public SendDocument suggestion(UUID id) {
        return sending.suggestion(DocumentRef.invoice(id));
    }
}
