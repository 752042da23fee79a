package now.billing.rendering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;

/** Paper on demand: rendered once by its first reader, kept with its digest. */
@Stateless
public class Rendering {
    /** The PDF of an issued document or receipt; the same bytes for ever. */
    @RolesAllowed({"invoice.read", "payment.read"})
    public RenderedFile pdf(DocumentRef ref) {
        throw new IllegalStateException("not built yet");
    }

    /** Page n (from 1) of the PDF as PNG. */
    @RolesAllowed("invoice.read")
    public RenderedFile page(DocumentRef ref, int page) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.read")
    public int pages(DocumentRef ref) {
        throw new IllegalStateException("not built yet");
    }

    /** Page n of a candidate, marked as draft. */
    @RolesAllowed("invoice.read")
    public RenderedFile draftPage(IssuedDocument candidate, int page) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.read")
    public RenderedFile draftPdf(IssuedDocument candidate) {
        throw new IllegalStateException("not built yet");
    }
}
