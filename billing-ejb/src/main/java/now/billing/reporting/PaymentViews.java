package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import now.billing.maintaining.Page;
import now.billing.rendering.RenderedFile;

/** Payments for reading. */
@Stateless
public class PaymentViews {
    @RolesAllowed("payment.read")
    public Page<PaymentView> page(PaymentQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("payment.read")
    public PaymentView get(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("payment.read")
    public RenderedFile receipt(UUID paymentId) {
        throw new IllegalStateException("not built yet");
    }
}
