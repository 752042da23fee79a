package now.billing.settling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Records, allocates and reverses payments; corrections add rows. */
@Stateless
public class Settling {
    /** Records a payment, allocates it, posts it and issues its receipt. */
    @RolesAllowed("payment.record")
    public UUID record(RecordPayment command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("payment.record")
    public void allocate(UUID paymentId, List<AllocatePayment> allocations) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("payment.reverse")
    public void reverse(UUID paymentId, String reason) {
        throw new IllegalStateException("not built yet");
    }
}
