package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.Crediting;
import now.billing.drafting.DraftSaved;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;

/** Puts a wrong invoice right: what is left of it is credited, and a new draft says it anew. */
@Dependent
public class Correcting {
    private final Crediting crediting;
    private final Issuing issuing;

    @Inject
    Correcting(Crediting crediting, Issuing issuing) {
        this.crediting = crediting;
        this.issuing = issuing;
    }

    /**
     * Both in one transaction.
     *
     * @param anew the door of invoices, which makes the new draft from the old invoice
     * @throws now.billing.kernel.problem.RuleViolated {@code credit.exceeds_invoice} where nothing is left of it
     */
    public Correction correct(UUID invoice, String reason, Function<DocumentRef, DraftSaved> anew) {
        UUID credit = crediting.credit(CreditInvoice.whole(invoice, reason)).id();
        Issued issued = issuing.issue(DocumentKind.CREDIT_NOTE, new IssueDocument(credit, null));
        return new Correction(issued, anew.apply(DocumentRef.invoice(invoice)));
    }
}
