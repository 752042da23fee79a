package now.billing.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.documents.Artifact;
import now.billing.documents.Artifacts;
import now.billing.documents.IssuedRecord;
import now.billing.documents.IssuedRecords;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.problem.NotFound;
import now.billing.organization.Image;
import now.billing.organization.Images;
import now.billing.rendering.spi.PaperRenderer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The PDF of each issued document: drawn by its first reader, stored, and the same bytes for everybody ever after.
 * ADR 0052.
 */
@Dependent
class PaperArchive {
    static final String FORMAT = "pdf";
    static final String MEDIA_TYPE = "application/pdf";

    /** Names the templates; raised when they change. Documents keep the paper of the recipe that first drew them. */
    static final String RECIPE = "jasper-2";

    @Inject
    private IssuedRecords records;

    @Inject
    private Artifacts artifacts;

    @Inject
    private Images images;

    @Inject
    private PaperRenderer renderer;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    @ConfigProperty(name = "billing.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    /** The stored PDF of a document, drawn now if nobody asked for it before. */
    Artifact pdf(DocumentRef ref) {
        Artifact artifact = artifacts.first(ref, FORMAT).orElseGet(() -> drawn(ref));
        if (!ContentDigest.of(artifact.content()).equals(artifact.digest())) {
            throw new IllegalStateException("the stored PDF of " + ref + " is not what its digest says");
        }
        return artifact;
    }

    byte[] draft(IssuedDocument candidate) {
        byte[] logo = logo(candidate.branding());
        return bulkhead.run(() -> renderer.draft(candidate, logo));
    }

    byte[] statement(StatementContent content) {
        byte[] logo = logo(content.branding());
        return bulkhead.run(() -> renderer.statement(content, logo));
    }

    private Artifact drawn(DocumentRef ref) {
        IssuedRecord record = records.find(ref).orElseThrow(NotFound::create);
        if (!record.intact()) {
            throw new IllegalStateException("the frozen record of " + ref + " is not what its digest says");
        }
        FrozenRecord frozen = record.frozen();
        byte[] logo = logo(frozen.branding());
        byte[] pdf = bulkhead.run(() -> draw(frozen, publicUrl(record), logo));
        String name = fileName(record.number().value());
        return artifacts.keep(Artifact.of(ref, FORMAT, RECIPE, MEDIA_TYPE, name, pdf));
    }

    private byte[] draw(FrozenRecord frozen, String address, byte @Nullable [] logo) {
        return frozen instanceof IssuedReceipt receipt
                ? renderer.receipt(receipt, logo)
                : renderer.invoice((IssuedDocument) frozen, address, logo);
    }

    private String publicUrl(IssuedRecord record) {
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return base + "/d/" + record.handle().value();
    }

    byte @Nullable [] logo(Branding branding) {
        Optional<Image> logo = Optional.of(branding.logoDigest())
                .filter(digest -> !digest.isEmpty())
                .flatMap(images::find);
        return logo.map(Image::content).orElse(null);
    }

    /** A name that every file system and every mail program takes. */
    static String fileName(String number) {
        return number.replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf";
    }
}
