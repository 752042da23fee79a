package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.shape.Shape;

/** A page of a draft as picture, as it would look if it were issued now. */
@ApplicationScoped
class DraftPage extends DocumentFile {
    private static final Shape PATH = Shape.of(
            "/" + FileRequest.KIND + "/" + FileRequest.ID + "/draft-" + FileRequest.PAGE + "\\.png",
            FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        asked.answer(documents.draftPage(asked.id(2), asked.number(3)));
    }
}
