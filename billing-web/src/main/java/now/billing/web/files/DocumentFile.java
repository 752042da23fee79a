package now.billing.web.files;

import jakarta.inject.Inject;
import java.io.IOException;
import now.billing.facade.DocumentFacade;
import now.billing.facade.DocumentFacades;

/** A file of a document, or of several of one kind; the first group of its path names the kind. */
abstract class DocumentFile implements FileKind {
    @Inject
    private DocumentFacades facades;

    /** Writes the file; the façade says what is there and who may have it. */
    abstract void answer(FileRequest asked, DocumentFacade documents) throws IOException;

    @Override
    public void answer(FileRequest asked) throws IOException {
        answer(asked, facades.of(asked.kind()));
    }
}
