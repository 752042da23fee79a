package now.billing.issuing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.Problem;

/** Numbers and freezes; after it nothing in a document changes. */
@Stateless
public class Issuing {
    /** What stands against issuing this draft; empty when it may be issued. */
    @RolesAllowed("invoice.read")
    public List<Problem> findings(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    /** The draft as it would be frozen now, with a placeholder number; for previews. */
    @RolesAllowed("invoice.read")
    public IssuedDocument candidate(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.issue")
    public Issued issue(IssueInvoice command) {
        throw new IllegalStateException("not built yet");
    }
}
