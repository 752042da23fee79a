package now.billing.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.access.boundary.OwnTransaction;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.press.DrawingSteps;
import now.billing.rendering.press.Press;

/**
 * Paper on demand for people and programs, who come by the façade of a kind: rendered once by its first reader, kept
 * with its digest. To be called outside of a transaction, so that a queue of readers keeps no connection (ADR 0035).
 */
@Dependent
public class Rendering {
    @Inject
    private OwnTransaction transaction;

    @Inject
    private Issuing issuing;

    @Inject
    private Press press;

    @Inject
    private IssuedPapers papers;

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    public RenderedFile pdf(DocumentRef ref) {
        return IssuedPapers.file(press.pdf(steps(), ref));
    }

    /** Page n (from 1) of the PDF as PNG. */
    public RenderedFile page(DocumentRef ref, int page) {
        return press.page(steps(), ref, page);
    }

    public int pages(DocumentRef ref) {
        return press.pages(steps(), ref);
    }

    /** Page n of a draft as it would be issued now, marked as draft. */
    public RenderedFile draftPage(DocumentRef ref, int page) {
        return press.draftPage(steps(), candidate(ref), page);
    }

    /** How many pages a draft would have. */
    public int draftPages(DocumentRef ref) {
        return press.draftPages(steps(), candidate(ref));
    }

    /** A statement on paper; not kept, because tomorrow's may differ. */
    public RenderedFile statementPdf(StatementContent content) {
        byte[] pdf = press.statement(steps(), content);
        return new RenderedFile(
                PaperNames.statement(content, "pdf"), PaperArchive.MEDIA_TYPE, pdf, ContentDigest.of(pdf));
    }

    /** The letter of a reminder; not kept, because the same facts give the same bytes. */
    public RenderedFile reminderPdf(ReminderContent content) {
        return papers.reminder(steps(), content);
    }

    private IssuedDocument candidate(DocumentRef ref) {
        return transaction.run(() -> issuing.candidate(ref));
    }

    private DrawingSteps steps() {
        return CallersSteps.of(transaction);
    }
}
