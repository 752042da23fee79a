package now.billing.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.documents.Artifact;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.NotFound;

/**
 * Papers of issued documents for the steps after this one that act for the system: the relay and the public page.
 * People
 * and programs come through {@link Rendering}, which asks for their permission.
 */
@Dependent
public class IssuedPapers {
    private final PaperArchive archive;
    private final PageImages images;

    @Inject
    IssuedPapers(PaperArchive archive, PageImages images) {
        this.archive = archive;
        this.images = images;
    }

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    public RenderedFile pdf(DocumentRef ref) {
        Artifact artifact = archive.pdf(ref);
        return new RenderedFile(artifact.fileName(), artifact.mediaType(), artifact.content(), artifact.digest());
    }

    /** Page n, from 1, of the PDF as PNG. */
    public RenderedFile page(DocumentRef ref, int page) {
        Artifact artifact = archive.pdf(ref);
        return images.page(artifact.digest(), artifact.content(), artifact.fileName(), page);
    }

    public int pages(DocumentRef ref) {
        return PreviewImages.pageCount(archive.pdf(ref).content());
    }

    /** The seller's logo as it was when the document was issued; NotFound where it had none. */
    public RenderedFile logo(IssuedRecord record) {
        byte[] logo = archive.logo(record.frozen().branding());
        if (logo == null) {
            throw NotFound.create();
        }
        return new RenderedFile("logo.jpg", "image/jpeg", logo, ContentDigest.of(logo));
    }
}
