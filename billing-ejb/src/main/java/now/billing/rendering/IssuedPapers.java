package now.billing.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.documents.records.Artifact;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.press.DrawingSteps;
import now.billing.rendering.press.Press;

/**
 * Papers of issued documents for the steps after this one that act for the system: the relay and the public page.
 * People and programs come through {@link Rendering}, which asks for their permission. To be called outside of a
 * transaction: each step has one of its own.
 */
@Dependent
public class IssuedPapers {
    private final Press press;

    @Inject
    IssuedPapers(Press press) {
        this.press = press;
    }

    /** The PDF of an issued document or receipt; the same bytes for ever. */
    public RenderedFile pdf(DrawingSteps steps, DocumentRef ref) {
        return file(press.pdf(steps, ref));
    }

    /** Page n, from 1, of the PDF as PNG. */
    public RenderedFile page(DrawingSteps steps, DocumentRef ref, int page) {
        return press.page(steps, ref, page);
    }

    public int pages(DrawingSteps steps, DocumentRef ref) {
        return press.pages(steps, ref);
    }

    /** The seller's logo as it was when the document was issued; NotFound where it had none. */
    public RenderedFile logo(DrawingSteps steps, FrozenRecord record) {
        byte[] logo = press.logo(steps, record);
        return new RenderedFile("logo.jpg", "image/jpeg", logo, ContentDigest.of(logo));
    }

    /** The letter of a reminder; the same content gives the same bytes. */
    public RenderedFile reminder(DrawingSteps steps, ReminderContent content) {
        byte[] pdf = press.reminder(steps, content);
        return new RenderedFile(
                PaperNames.of(
                        "reminder-" + content.invoice().number() + "-" + content.level(),
                        content.invoice().buyer().name(),
                        "pdf"),
                PaperArchive.MEDIA_TYPE,
                pdf,
                ContentDigest.of(pdf));
    }

    static RenderedFile file(Artifact artifact) {
        return new RenderedFile(artifact.fileName(), artifact.mediaType(), artifact.content(), artifact.digest());
    }
}
