package now.billing.issuing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.Problem;

/** {@link Issuing} of invoices, for whoever may. */
@Stateless
public class InvoiceIssuing {
    @Inject
    private Issuing issuing;

    @RolesAllowed("invoice.read")
    public List<Problem> findings(UUID id) {
        return issuing.findings(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.read")
    public List<Problem> questions(UUID id) {
        return issuing.questions(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.read")
    public IssuedDocument candidate(UUID id) {
        return issuing.candidate(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.issue")
    public Issued issue(IssueDocument command) {
        return issuing.issue(DocumentKind.INVOICE, command);
    }
}
