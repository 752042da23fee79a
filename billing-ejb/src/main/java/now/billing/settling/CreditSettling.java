package now.billing.settling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;

/** What becomes of documents in the customer's favour and of money on account, for whoever may. */
@Stateless
public class CreditSettling {
    @Inject
    private SettingOff settingOff;

    @Inject
    private Refunding refunding;

    /**
     * Sets a document in the customer's favour off against open ones, or an open one against such; the oldest first
     * where none is named.
     */
    @RolesAllowed("credit-note.apply")
    public void apply(DocumentRef ref, List<AllocatePayment> others) {
        settingOff.apply(ref, others);
    }

    /** Takes a set-off of this document back. */
    @RolesAllowed("credit-note.apply")
    public void takeBack(DocumentRef ref, UUID setOff) {
        settingOff.takeBack(ref, setOff);
    }

    /** Records money that was paid out for a document in the customer's favour. */
    @RolesAllowed("payment.refund")
    public UUID refund(DocumentRef document, RecordRefund command) {
        return refunding.refund(document, command);
    }

    /** Records what is refunded of a payment. */
    @RolesAllowed("payment.refund")
    public UUID refundPayment(UUID payment, RecordRefund command) {
        return refunding.refund(payment, command);
    }

    @RolesAllowed("payment.refund")
    public void reverseRefund(UUID refund, String reason) {
        refunding.reverse(refund, reason);
    }
}
