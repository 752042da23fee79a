package now.billing.settling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** {@link Settling} by payments, for whoever may. */
@Stateless
public class PaymentSettling {
    @Inject
    private Settling settling;

    @RolesAllowed("payment.record")
    public UUID record(RecordPayment command) {
        return settling.record(command);
    }

    @RolesAllowed("payment.record")
    public void allocate(UUID payment, List<AllocatePayment> wanted) {
        settling.allocate(payment, wanted);
    }

    @RolesAllowed("payment.reverse")
    public void reverse(UUID payment, String reason) {
        settling.reverse(payment, reason);
    }
}
