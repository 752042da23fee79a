package now.billing.rendering.press;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import now.billing.documents.records.Artifact;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.PaperArchive.Source;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.spi.PaperRenderer;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Draws every paper and every picture of one, each in its tenant's share of the places and never inside of a
 * transaction (ADR 0035).
 */
@Dependent
public class Press {
    private static final int WHOLE_FILE = 0;
    /** Whose turn it is for whoever has no tenant; no tenant is called so, since codes are random. */
    private static final TenantCode STRANGERS = TenantCode.of("000000000000");

    private final PaperArchive archive;
    private final PaperRenderer renderer;
    private final PageImages images;
    private final Bulkhead bulkhead;

    @Inject
    Press(PaperArchive archive, PaperRenderer renderer, PageImages images, Bulkhead bulkhead) {
        this.archive = archive;
        this.renderer = renderer;
        this.images = images;
        this.bulkhead = bulkhead;
    }

    /** The stored PDF of a document, drawn now if nobody asked for it before. */
    public Artifact pdf(DrawingSteps steps, DocumentRef ref) {
        Optional<Artifact> stored = steps.run(() -> archive.stored(ref));
        if (stored.isPresent()) {
            return stored.get();
        }
        Source source = steps.run(() -> archive.source(ref));
        byte[] pdf = bulkhead.run(steps.tenant(), DrawingLength.of(source.frozen()), () -> draw(source));
        return steps.run(() -> archive.keep(source, pdf));
    }

    /** Page n, from 1, of the PDF as PNG. */
    public RenderedFile page(DrawingSteps steps, DocumentRef ref, int page) {
        Artifact artifact = pdf(steps, ref);
        return images.page(
                steps.tenant(), artifact.digest(), new PageImages.Paper(artifact.fileName(), artifact.content()), page);
    }

    public int pages(DrawingSteps steps, DocumentRef ref) {
        Artifact artifact = pdf(steps, ref);
        return images.pages(steps.tenant(), artifact.digest(), artifact.content());
    }

    /** A candidate as it would be, marked as draft; kept for a while. */
    public byte[] draft(DrawingSteps steps, IssuedDocument candidate) {
        return images.cached(steps.tenant(), ContentDigest.of(CanonicalForm.of(candidate)), WHOLE_FILE, () -> {
            byte[] logo = logo(steps, candidate);
            Supplier<byte[]> drawing = () -> renderer.draft(candidate, logo);
            return bulkhead.run(steps.tenant(), DrawingLength.of(candidate), drawing);
        });
    }

    public RenderedFile draftPage(DrawingSteps steps, IssuedDocument candidate, int page) {
        PageImages.Paper paper = new PageImages.Paper(PaperNames.DRAFT, draft(steps, candidate));
        return images.page(steps.tenant(), ContentDigest.of(CanonicalForm.of(candidate)), paper, page);
    }

    public int draftPages(DrawingSteps steps, IssuedDocument candidate) {
        ContentDigest source = ContentDigest.of(CanonicalForm.of(candidate));
        return images.pages(steps.tenant(), source, draft(steps, candidate));
    }

    /** The paper of somebody without a tenant; all such share one turn. Not kept, and without a logo. */
    public byte[] free(IssuedDocument document) {
        return bulkhead.run(STRANGERS, DrawingLength.of(document), () -> renderer.document(document, null, null));
    }

    /** Not kept, because tomorrow's may differ. */
    public byte[] statement(DrawingSteps steps, StatementContent content) {
        byte[] logo = steps.run(() -> Optional.ofNullable(archive.logo(content.branding())))
                .orElse(null);
        return bulkhead.run(steps.tenant(), DrawingLength.of(content), () -> renderer.statement(content, logo));
    }

    /** The letter of a reminder, in the look of its invoice; the same content gives the same bytes. */
    public byte[] reminder(DrawingSteps steps, ReminderContent content) {
        byte[] logo = logo(steps, content.invoice());
        return bulkhead.run(steps.tenant(), Bulkhead.Length.SHORT, () -> renderer.reminder(content, logo));
    }

    /** The seller's logo as it was when the document was issued; NotFound where it had none. */
    public byte[] logo(DrawingSteps steps, FrozenRecord record) {
        return steps.run(() -> Optional.ofNullable(archive.logo(record.branding())))
                .orElseThrow(NotFound::create);
    }

    private byte @Nullable [] logo(DrawingSteps steps, IssuedDocument candidate) {
        return steps.run(() -> Optional.ofNullable(archive.logo(candidate.branding())))
                .orElse(null);
    }

    private byte[] draw(Source source) {
        return source.frozen() instanceof IssuedReceipt receipt
                ? renderer.receipt(receipt, source.logo())
                : renderer.document((IssuedDocument) source.frozen(), source.publicUrl(), source.logo());
    }
}
