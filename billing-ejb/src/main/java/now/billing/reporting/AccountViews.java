package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.receivables.Ledger;
import now.billing.receivables.OpenDocument;
import now.billing.receivables.OpenDocuments;
import org.jspecify.annotations.Nullable;

/** What a customer owes, by whatever kind of document, for whoever may. */
@Stateless
public class AccountViews {
    @Inject
    private OpenDocuments documents;

    @Inject
    private Ledger ledger;

    /**
     * What is not settled yet, the longest due first, {@link OpenDocuments#MOST} documents.
     *
     * @param first one that stands before all others, or null
     */
    @RolesAllowed("invoice.read")
    public List<OpenDocument> open(UUID customerId, String currency, @Nullable UUID first) {
        return documents.oldest(customerId, CurrencyUnit.of(currency), first);
    }

    /** What documents in the customer's favour still give, the oldest first, as positive amounts. */
    @RolesAllowed("invoice.read")
    public List<OpenDocument> credits(UUID customerId, String currency) {
        return documents.credits(customerId, CurrencyUnit.of(currency));
    }

    /** What all that is not settled yet comes to. */
    @RolesAllowed("invoice.read")
    public Money asked(UUID customerId, String currency) {
        return documents.sum(customerId, CurrencyUnit.of(currency));
    }

    /** What a customer owes by everything posted so far: open invoices less all credit, as a statement closes. */
    @RolesAllowed("invoice.read")
    public Money balance(UUID customerId, String currency) {
        return ledger.balance(customerId, CurrencyUnit.of(currency));
    }
}
