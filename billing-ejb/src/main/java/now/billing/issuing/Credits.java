package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import now.billing.documents.drafts.Deposits;
import now.billing.documents.records.IssuedRecord;
import now.billing.drafting.CreditRests;
import now.billing.drafting.OfKind;
import now.billing.drafting.StoredKindFacts;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.receivables.Standings;
import org.jspecify.annotations.Nullable;

/**
 * The law of credit notes: they keep within the invoices that they credit, Σ credits ≤ invoice, in every VAT group and
 * in total (ADR 0082).
 */
@Dependent
@OfKind(DocumentKind.CREDIT_NOTE)
class Credits implements IssueLaw {
    private final StoredKindFacts facts;
    private final CreditRests rests;
    private final Standings standings;
    private final Deposits deposits;
    private final Event<InvoiceCredited> credited;

    @Inject
    Credits(
            StoredKindFacts facts,
            CreditRests rests,
            Standings standings,
            Deposits deposits,
            Event<InvoiceCredited> credited) {
        this.facts = facts;
        this.rests = rests;
        this.standings = standings;
        this.deposits = deposits;
        this.credited = credited;
    }

    /** Holds the account of the invoice's customer. */
    @Override
    public @Nullable UUID hold(DocumentRef ref) {
        UUID invoice = find(ref).invoiceId();
        if (invoice != null) {
            rests.hold(invoice);
        }
        return invoice;
    }

    @Override
    public IssueCase of(DocumentRef ref) {
        CreditNoteFacts credit = find(ref);
        return new Credit(credit, invoice(credit));
    }

    private Credit.@Nullable Invoice invoice(CreditNoteFacts credit) {
        UUID invoice = credit.invoiceId();
        if (invoice == null) {
            return null;
        }
        IssuedRecord record = rests.invoice(invoice);
        return new Credit.Invoice(invoice, record, rests.of(record));
    }

    /** An invoice that was taken back as a whole is cancelled, and takes off no deposit any more. */
    @Override
    public void issued(Candidate candidate, Instant at) {
        Credit credit = (Credit) candidate.own();
        credit.takenBack(candidate.calculated()).forEach(invoice -> {
            standings.markCancelled(invoice.ref(), at);
            deposits.release(invoice.ref().id(), at);
        });
        Credit.Invoice of = credit.credited();
        if (of != null) {
            credited.fire(
                    new InvoiceCredited(candidate.draft().ref(), of.record().ref()));
        }
    }

    private CreditNoteFacts find(DocumentRef ref) {
        return (CreditNoteFacts) facts.find(ref).orElseGet(() -> new CreditNoteFacts(null, ""));
    }
}
