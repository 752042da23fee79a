package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file inside the document (BT-125). It arrives with its content; once that is kept the file is known by the digest.
 *
 * @param name with its ending (BT-125-2)
 * @param type media type (BT-125-1)
 * @param digest SHA-256 of the content in hex, or empty while it arrives
 * @param size bytes of the content; at most {@value SupportingDocument#MOST_BYTES} in all files together
 * @param content only while the file arrives, else null
 */
public record AttachedFile(
        @Term(value = "BT-125", required = true) String name,

        @Term(value = "BT-125", required = true, form = "[a-z]+/[a-z0-9.+-]+")
        String type,

        @Term(value = "BT-125", longest = 64, form = "[0-9a-f]{64}")
        String digest,

        @Term(value = "BT-125", greatest = SupportingDocument.MOST_BYTES) @Nullable
        Integer size,

        @Term("BT-125") @Nullable FileContent content)
        implements Serializable {

    /** A file as it arrives. */
    public static AttachedFile of(String name, String type, FileContent content) {
        return new AttachedFile(name, type, "", null, content);
    }

    /** With the digest and the size of the content that it arrives with. */
    public AttachedFile measured() {
        return content == null ? this : sized(Sha256.hex(content.bytes()), content.size(), content);
    }

    /** The same without its content, which is known by its digest; without a size where the digest is unknown. */
    public AttachedFile kept(@Nullable Integer bytes) {
        return sized(digest, bytes, null);
    }

    /** Bytes of its content; 0 where nothing is known of it. */
    public int bytes() {
        return content == null ? Objects.requireNonNullElse(size, 0) : content.size();
    }

    private AttachedFile sized(String hash, @Nullable Integer bytes, @Nullable FileContent given) {
        return new AttachedFile(name, type, hash, bytes, given);
    }
}
