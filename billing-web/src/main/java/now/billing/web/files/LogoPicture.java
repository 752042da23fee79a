package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.shape.Shape;
import now.billing.maintaining.OrganizationRecords;
import now.billing.rendering.archive.RenderedFile;
import now.billing.web.support.Keeper;

/** The organization's logo, for the page that was drawn for the same person: {@code ?of=}. */
@ApplicationScoped
class LogoPicture implements FileKind {
    private static final Shape PATH = Shape.of("/logo\\.jpg", FileRequest.LONGEST);

    @EJB
    private OrganizationRecords organizations;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        if (!Keeper.asks(asked.request())) {
            throw NotFound.create();
        }
        byte[] image = organizations.logo().orElseThrow(NotFound::create);
        asked.answer(new RenderedFile("logo.jpg", "image/jpeg", image, ContentDigest.of(image)));
    }
}
