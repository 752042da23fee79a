package now.billing.sending;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import now.billing.rendering.RenderedFile;

/** What a receiver may see with nothing but the handle from the mail; an unknown handle is NotFound. */
@Stateless
public class PublicDocuments {
    /** Opens the document; the first view is remembered. Receivers are never asked who they are. */
    @PermitAll
    public PublicDocument open(String handle) {
        throw new IllegalStateException("not built yet");
    }

    @PermitAll
    public RenderedFile pdf(String handle) {
        throw new IllegalStateException("not built yet");
    }

    @PermitAll
    public RenderedFile page(String handle, int page) {
        throw new IllegalStateException("not built yet");
    }
}
