package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.receivables.EarlyDiscount;
import now.billing.receivables.EarlyDiscounts;
import now.billing.settling.EarlyOffers;

/** What invoices let off for whoever pays early: what is offered, and what was taken; for whoever may. */
@Stateless
public class EarlyPayments {
    @Inject
    private EarlyOffers offers;

    @Inject
    private EarlyDiscounts discounts;

    /** What an invoice offers as it stands now, also what is late; nothing where nothing is open. */
    @RolesAllowed("invoice.read")
    public List<EarlyPayment> offers(UUID invoice) {
        return offers.of(DocumentRef.invoice(invoice));
    }

    /** The same of several, without those that offer nothing. */
    @RolesAllowed("invoice.read")
    public Map<UUID, List<EarlyPayment>> offersOf(Collection<UUID> invoices) {
        Map<UUID, List<EarlyPayment>> found = new HashMap<>();
        for (UUID each : offers.promising(invoices)) {
            List<EarlyPayment> offered = offers.of(DocumentRef.invoice(each));
            if (!offered.isEmpty()) {
                found.put(each, offered);
            }
        }
        return found;
    }

    /** What payments of an invoice took, what was taken back too, the oldest first. */
    @RolesAllowed("invoice.read")
    public List<EarlyDiscount> granted(UUID invoice) {
        return discounts.of(DocumentRef.invoice(invoice));
    }
}
