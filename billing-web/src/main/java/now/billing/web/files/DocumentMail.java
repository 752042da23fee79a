package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.shape.Shape;

/** A mail of a document as it was sent. */
@ApplicationScoped
class DocumentMail extends DocumentFile {
    private static final Shape PATH = Shape.of(
            "/" + FileRequest.KIND + "/" + FileRequest.ID + "/mails/" + FileRequest.ID + "\\.eml", FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        asked.answer(documents.mailFile(asked.id(2), asked.id(3)));
    }
}
