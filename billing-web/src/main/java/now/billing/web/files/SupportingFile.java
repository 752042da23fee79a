package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import now.billing.facade.DocumentFacade;
import now.billing.facade.FileFacade;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.archive.RenderedFile;

/** A file inside a document (BG-24), by the place of its supporting document, from 1. */
@ApplicationScoped
class SupportingFile extends DocumentFile {
    private static final Shape PATH =
            Shape.of("/" + FileRequest.KIND + "/" + FileRequest.ID + "/document-(\\d{1,2})", FileRequest.LONGEST);

    @EJB
    private FileFacade files;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        List<SupportingDocument> all =
                documents.get(asked.id(2)).content().more().documents();
        int place = asked.number(3) - 1;
        AttachedFile file = place >= 0 && place < all.size() ? all.get(place).file() : null;
        if (file == null) {
            throw NotFound.create();
        }
        byte[] bytes = files.content(file.digest());
        FileAnswer.foreign(
                asked.request(),
                asked.response(),
                new RenderedFile(file.name(), type(file, bytes), bytes, new ContentDigest(file.digest())));
    }

    /** What it says to be is believed where its bytes agree. */
    private static String type(AttachedFile file, byte[] bytes) {
        return FileType.of(bytes)
                .map(FileType::mediaType)
                .filter(file.type()::equals)
                .orElse("application/octet-stream");
    }
}
