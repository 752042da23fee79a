package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.drafting.IssuedDeposits;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.Deposit;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FinalContent;
import now.billing.parties.Parties;
import org.jspecify.annotations.Nullable;

/** The law of invoices: a final invoice takes off what is left of its deposits, to the cent (ADR 0098). */
@Dependent
@OfKind(DocumentKind.INVOICE)
class FinalLaw implements IssueLaw {
    private final Drafts drafts;
    private final IssuedDeposits deposits;
    private final Parties customers;

    @Inject
    FinalLaw(Drafts drafts, IssuedDeposits deposits, Parties customers) {
        this.drafts = drafts;
        this.deposits = deposits;
        this.customers = customers;
    }

    /** Holds the account of the customer, as who credits a deposit does. */
    @Override
    public @Nullable UUID hold(DocumentRef ref) {
        UUID customer = held(ref);
        if (customer != null) {
            customers.lockAccount(customer);
        }
        return customer;
    }

    private @Nullable UUID held(DocumentRef ref) {
        return drafts.find(ref)
                .filter(draft -> !FinalContent.deducted(draft.content()).isEmpty())
                .flatMap(Draft::customerId)
                .orElse(null);
    }

    @Override
    public IssueCase of(DocumentRef ref) {
        DocumentContent content = drafts.find(ref).map(Draft::content).orElse(null);
        List<Deposit> named = content == null ? List.of() : deposits.deductedBy(content);
        return content == null || named.isEmpty() ? () -> null : new Final(content, held(ref), named);
    }

    @Override
    public void issued(Candidate candidate, Instant at) {
        // Which deposits it takes off was kept with the draft, and stays.
    }
}
