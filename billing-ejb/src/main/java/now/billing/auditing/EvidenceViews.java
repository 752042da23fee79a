package now.billing.auditing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import now.billing.kernel.document.DocumentRef;

/** Proofs for reading. */
@Stateless
public class EvidenceViews {
    @RolesAllowed({"invoice.read", "audit.read"})
    public EvidenceView of(DocumentRef ref) {
        throw new IllegalStateException("not built yet");
    }
}
