package now.billing.documents.records;

import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;

/**
 * A rendered form of a frozen document. Made once and kept: every later reader gets the same bytes.
 *
 * @param format such as {@code pdf}
 * @param recipe names the template and its version, so that a new template makes a new artifact beside the old one
 */
public record Artifact(
        UUID id,
        DocumentRef ref,
        String format,
        String recipe,
        String mediaType,
        String fileName,
        byte[] content,
        ContentDigest digest) {

    public Artifact {
        content = content.clone();
    }

    /** A new artifact; its digest is that of its bytes. */
    public static Artifact of(
            DocumentRef ref, String format, String recipe, String mediaType, String fileName, byte[] content) {
        return new Artifact(Ids.next(), ref, format, recipe, mediaType, fileName, content, ContentDigest.of(content));
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact artifact && artifact.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
