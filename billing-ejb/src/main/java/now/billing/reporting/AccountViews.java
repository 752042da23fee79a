package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;

/** What a customer owes, by whatever kind of document, for whoever may. */
@Stateless
public class AccountViews {
    @Inject
    private DocumentViews views;

    /** What is not settled yet, the longest due first. */
    @RolesAllowed("invoice.read")
    public List<OpenInvoice> open(UUID customerId, String currency) {
        return views.open(customerId, currency);
    }

    @RolesAllowed("invoice.read")
    public Money balance(UUID customerId, String currency) {
        return views.balance(customerId, currency);
    }
}
