package now.billing.rendering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;

/** Paper on demand: rendered once by its first reader, kept with its digest. */
@Stateless
public class Rendering {
    private static final int WHOLE_FILE = 0;

    @Inject
    private PaperArchive archive;

    @Inject
    private IssuedPapers issued;

    @Inject
    private PageImages images;

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    @RolesAllowed({"invoice.read", "payment.read"})
    public RenderedFile pdf(DocumentRef ref) {
        return issued.pdf(ref);
    }

    /** Page n (from 1) of the PDF as PNG. */
    @RolesAllowed("invoice.read")
    public RenderedFile page(DocumentRef ref, int page) {
        return issued.page(ref, page);
    }

    @RolesAllowed("invoice.read")
    public int pages(DocumentRef ref) {
        return issued.pages(ref);
    }

    /** Page n of a candidate, marked as draft. */
    @RolesAllowed("invoice.read")
    public RenderedFile draftPage(IssuedDocument candidate, int page) {
        return images.page(ContentDigest.of(CanonicalForm.of(candidate)), draft(candidate), "draft.pdf", page);
    }

    /** How many pages a candidate has. */
    @RolesAllowed("invoice.read")
    public int draftPages(IssuedDocument candidate) {
        return PreviewImages.pageCount(draft(candidate));
    }

    @RolesAllowed("invoice.read")
    public RenderedFile draftPdf(IssuedDocument candidate) {
        byte[] pdf = draft(candidate);
        return new RenderedFile("draft.pdf", PaperArchive.MEDIA_TYPE, pdf, ContentDigest.of(pdf));
    }

    /** A statement on paper; not kept, because tomorrow's may differ. */
    @RolesAllowed("report.export")
    public RenderedFile statementPdf(StatementContent content, String name) {
        byte[] pdf = archive.statement(content);
        return new RenderedFile(PaperArchive.fileName(name), PaperArchive.MEDIA_TYPE, pdf, ContentDigest.of(pdf));
    }

    private byte[] draft(IssuedDocument candidate) {
        ContentDigest source = ContentDigest.of(CanonicalForm.of(candidate));
        return images.cached(source, WHOLE_FILE, () -> archive.draft(candidate));
    }
}
