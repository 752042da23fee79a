package now.billing.facade;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import now.billing.drafting.DraftFiles;
import now.billing.drafting.KeptFile;

/** Contents of the files inside documents, for whoever may write one or has read the digest in one. */
@Stateless
public class FileFacade {
    @Inject
    private DraftFiles files;

    /** Keeps a content for a draft that is about to use it. */
    @RolesAllowed({"invoice.draft", "estimate.draft", "credit-note.draft", "pro-forma.draft", "delivery-note.draft"})
    public KeptFile keep(byte[] content) {
        return files.keep(content);
    }

    /** The bytes that a digest stands for; it is only known to who may read a document with the file. */
    @PermitAll
    public byte[] content(String digest) {
        return files.content(digest);
    }
}
