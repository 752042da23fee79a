package now.billing.rendering.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.access.boundary.PublicAddress;
import now.billing.documents.records.Artifact;
import now.billing.documents.records.Artifacts;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.problem.NotFound;
import now.billing.organization.Image;
import now.billing.organization.Images;
import org.jspecify.annotations.Nullable;

/**
 * What papers are drawn from and where they are kept: the PDF of each issued document is drawn by its first reader,
 * stored, and the same bytes for everybody ever after (ADR 0052). Every method is a step inside of a transaction;
 * drawing is not.
 */
@Dependent
public class PaperArchive {
    /** Of the artifact that is the paper. */
    public static final String FORMAT = "pdf";

    public static final String MEDIA_TYPE = "application/pdf";

    /** Names the templates; raised when they change. Documents keep the paper of the recipe that first drew them. */
    static final String RECIPE = "jasper-5";

    @Inject
    private IssuedRecords records;

    @Inject
    private Artifacts artifacts;

    @Inject
    private Images images;

    @Inject
    private PublicAddress address;

    /** What a paper is drawn from, read whole, so that nothing is asked for while it is drawn. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
    public record Source(
            DocumentRef ref, FrozenRecord frozen, String number, String publicUrl, byte @Nullable [] logo) {}

    /** The stored PDF of a document, if somebody asked for it before. */
    public Optional<Artifact> stored(DocumentRef ref) {
        Optional<Artifact> artifact = artifacts.first(ref, FORMAT);
        artifact.ifPresent(PaperArchive::requireIntact);
        return artifact;
    }

    public Source source(DocumentRef ref) {
        IssuedRecord record = records.find(ref).orElseThrow(NotFound::create);
        if (!record.intact()) {
            throw new IllegalStateException("the frozen record of " + ref + " is not what its digest says");
        }
        FrozenRecord frozen = record.frozen();
        String publicUrl = address.document(record.handle().value());
        return new Source(ref, frozen, record.number().value(), publicUrl, logo(frozen.branding()));
    }

    /** Keeps what was drawn, unless another reader was quicker: the first one counts. */
    public Artifact keep(Source source, byte[] pdf) {
        String name = PaperNames.of(source.number(), source.frozen().buyer().name(), "pdf");
        Artifact kept = artifacts.keep(Artifact.of(source.ref(), FORMAT, RECIPE, MEDIA_TYPE, name, pdf));
        requireIntact(kept);
        return kept;
    }

    private static void requireIntact(Artifact artifact) {
        if (!ContentDigest.of(artifact.content()).equals(artifact.digest())) {
            throw new IllegalStateException("the stored PDF of " + artifact.ref() + " is not what its digest says");
        }
    }

    public byte @Nullable [] logo(Branding branding) {
        Optional<Image> logo = Optional.of(branding.logoDigest())
                .filter(digest -> !digest.isEmpty())
                .flatMap(images::find);
        return logo.map(Image::content).orElse(null);
    }
}
