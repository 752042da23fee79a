package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.shape.Shape;

/** A file beside a document. */
@ApplicationScoped
class BesideFile extends DocumentFile {
    private static final Shape PATH = Shape.of(
            "/" + FileRequest.KIND + "/" + FileRequest.ID + "/attachments/" + FileRequest.ID, FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        UUID document = asked.id(2);
        UUID wanted = asked.id(3);
        Attachment known = documents.attachments(document).stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::create);
        FileAnswer.foreign(asked.request(), asked.response(), documents.attachment(document, known.name()));
    }
}
