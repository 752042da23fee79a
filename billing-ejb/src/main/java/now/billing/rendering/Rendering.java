package now.billing.rendering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import now.billing.access.CurrentCaller;
import now.billing.access.SystemIdentity;
import now.billing.documents.Artifact;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.NotFound;

/** Paper on demand: rendered once by its first reader, kept with its digest. */
@Stateless
public class Rendering {
    private static final int WHOLE_FILE = 0;

    @Inject
    private PaperArchive archive;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private PageCache cache;

    @Inject
    private CurrentCaller caller;

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    @RolesAllowed({"invoice.read", "payment.read", SystemIdentity.ROLE})
    public RenderedFile pdf(DocumentRef ref) {
        Artifact artifact = archive.pdf(ref);
        return new RenderedFile(artifact.fileName(), artifact.mediaType(), artifact.content(), artifact.digest());
    }

    /** Page n (from 1) of the PDF as PNG. */
    @RolesAllowed({"invoice.read", SystemIdentity.ROLE})
    public RenderedFile page(DocumentRef ref, int page) {
        Artifact artifact = archive.pdf(ref);
        return image(artifact.digest(), artifact.content(), artifact.fileName(), page);
    }

    @RolesAllowed({"invoice.read", SystemIdentity.ROLE})
    public int pages(DocumentRef ref) {
        return PreviewImages.pageCount(archive.pdf(ref).content());
    }

    /** Page n of a candidate, marked as draft. */
    @RolesAllowed("invoice.read")
    public RenderedFile draftPage(IssuedDocument candidate, int page) {
        return image(ContentDigest.of(CanonicalForm.of(candidate)), draft(candidate), "draft.pdf", page);
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
        return cached(source, WHOLE_FILE, () -> archive.draft(candidate));
    }

    private RenderedFile image(ContentDigest source, byte[] pdf, String pdfName, int page) {
        if (page < 1 || page > PreviewImages.pageCount(pdf)) {
            throw NotFound.create();
        }
        byte[] png =
                cached(source, page, () -> bulkhead.run(() -> PreviewImages.png(pdf, page, PreviewImages.SCREEN_DPI)));
        String name = pdfName.substring(0, pdfName.length() - ".pdf".length()) + "-" + page + ".png";
        return new RenderedFile(name, "image/png", png, ContentDigest.of(png));
    }

    private byte[] cached(ContentDigest source, int page, Supplier<byte[]> make) {
        PageCache.Key key = new PageCache.Key(caller.get().tenant(), source, page);
        return cache.find(key).orElseGet(() -> {
            byte[] file = make.get();
            cache.keep(key, file);
            return file;
        });
    }
}
