package now.billing.rendering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import now.billing.access.boundary.OwnTransaction;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.press.DrawingSteps;
import now.billing.rendering.press.Press;

/**
 * Paper on demand: rendered once by its first reader, kept with its digest. Drawn outside of every transaction, so that
 * a queue of readers keeps no connection (ADR 0035).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Rendering {
    @Inject
    private OwnTransaction transaction;

    @Inject
    private Press press;

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    @RolesAllowed({"invoice.read", "payment.read"})
    public RenderedFile pdf(DocumentRef ref) {
        return IssuedPapers.file(press.pdf(steps(), ref));
    }

    /** Page n (from 1) of the PDF as PNG. */
    @RolesAllowed("invoice.read")
    public RenderedFile page(DocumentRef ref, int page) {
        return press.page(steps(), ref, page);
    }

    @RolesAllowed("invoice.read")
    public int pages(DocumentRef ref) {
        return press.pages(steps(), ref);
    }

    /** Page n of a candidate, marked as draft. */
    @RolesAllowed("invoice.read")
    public RenderedFile draftPage(IssuedDocument candidate, int page) {
        return press.draftPage(steps(), candidate, page);
    }

    /** How many pages a candidate has. */
    @RolesAllowed("invoice.read")
    public int draftPages(IssuedDocument candidate) {
        return press.draftPages(steps(), candidate);
    }

    @RolesAllowed("invoice.read")
    public RenderedFile draftPdf(IssuedDocument candidate) {
        byte[] pdf = press.draft(steps(), candidate);
        return new RenderedFile(PaperNames.DRAFT, PaperArchive.MEDIA_TYPE, pdf, ContentDigest.of(pdf));
    }

    /** A statement on paper; not kept, because tomorrow's may differ. */
    @RolesAllowed("report.export")
    public RenderedFile statementPdf(StatementContent content) {
        byte[] pdf = press.statement(steps(), content);
        return new RenderedFile(
                PaperNames.statement(content, "pdf"), PaperArchive.MEDIA_TYPE, pdf, ContentDigest.of(pdf));
    }

    private DrawingSteps steps() {
        return CallersSteps.of(transaction);
    }
}
