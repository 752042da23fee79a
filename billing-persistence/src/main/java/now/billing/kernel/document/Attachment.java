package now.billing.kernel.document;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A file beside a document, which travels with its mails.
 *
 * @param name with its ending; one of its document has it
 * @param type media type, told by the bytes
 * @param size bytes
 * @param digest SHA-256 of the content in hex
 */
public record Attachment(UUID id, String name, String type, int size, String digest, Instant addedAt)
        implements Serializable {
    /** Bytes of one file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Files beside one document. */
    public static final int MOST = 20;

    /** Bytes of all files beside one document. */
    public static final int MOST_BYTES_TOGETHER = 25 * 1024 * 1024;
}
