package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/**
 * Of what the story of a party may tell. The container answers: nothing is left to do for whoever it lets in.
 */
@Stateless
public class PartyStoryRights {
    /** Whether the caller may read customers. */
    @RolesAllowed("customer.read")
    public void customers() {
        // The question is the call.
    }

    /** Whether the caller may read suppliers. */
    @RolesAllowed("supplier.read")
    public void suppliers() {
        // The question is the call.
    }

    /** Whether the caller may read invoices. */
    @RolesAllowed("invoice.read")
    public void invoices() {
        // The question is the call.
    }

    /** Whether the caller may read estimates. */
    @RolesAllowed("estimate.read")
    public void estimates() {
        // The question is the call.
    }

    /** Whether the caller may read credit notes. */
    @RolesAllowed("credit-note.read")
    public void creditNotes() {
        // The question is the call.
    }

    /** Whether the caller may read pro-forma invoices. */
    @RolesAllowed("pro-forma.read")
    public void proFormas() {
        // The question is the call.
    }

    /** Whether the caller may read delivery notes. */
    @RolesAllowed("delivery-note.read")
    public void deliveryNotes() {
        // The question is the call.
    }

    /** Whether the caller may read bills. */
    @RolesAllowed("bill.read")
    public void bills() {
        // The question is the call.
    }

    /** Whether the caller may read payments. */
    @RolesAllowed("payment.read")
    public void payments() {
        // The question is the call.
    }
}
