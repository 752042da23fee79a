package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file inside the document (BT-125).
 *
 * @param name with its ending
 * @param type media type
 * @param content at most {@value SupportingDocument#MOST_BYTES} bytes in all files together
 */
public record AttachedFile(
        @Term(value = "BT-125", required = true) String name,

        @Term(value = "BT-125", required = true, form = "[a-z]+/[a-z0-9.+-]+")
        String type,

        @Term(value = "BT-125", required = true) @Nullable FileContent content)
        implements Serializable {}
