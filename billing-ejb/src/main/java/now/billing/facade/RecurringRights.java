package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/**
 * What else whoever lets the system act must be allowed to do. The container answers: nothing is left to do for
 * whoever it lets in.
 */
@Stateless
public class RecurringRights {
    /** Whether the caller may issue invoices. */
    @RolesAllowed("invoice.issue")
    public void issue() {
        // The question is the call.
    }

    /** Whether the caller may send them. */
    @RolesAllowed("invoice.send")
    public void send() {
        // The question is the call.
    }
}
