package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What proves or explains the document (BG-24), as a link, as a file or as both.
 *
 * @param reference BT-122
 * @param description BT-123
 * @param url BT-124
 * @param file BT-125, or null
 */
public record SupportingDocument(
        @Term(value = "BT-122", required = true) String reference,
        @Term(value = "BT-123", longest = 200) String description,

        @Term(value = "BT-124", longest = 500, form = "https?://\\S+")
        String url,

        @Term("BT-125") @Nullable AttachedFile file)
        implements Serializable {

    /** The same with its file as it is known now. */
    public SupportingDocument withFile(AttachedFile other) {
        return new SupportingDocument(reference, description, url, other);
    }

    /** Bytes of all files of a document together. */
    public static final int MOST_BYTES = 3 * 1024 * 1024;
}
