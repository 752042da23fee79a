package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.shape.Shape;

/** An issued document as PDF. */
@ApplicationScoped
class DocumentPdf extends DocumentFile {
    private static final Shape PATH =
            Shape.of("/" + FileRequest.KIND + "/" + FileRequest.ID + "\\.pdf", FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        asked.answer(documents.pdf(asked.id(2)));
    }
}
