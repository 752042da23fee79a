package now.billing.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file beside a document.
 *
 * @param document a draft or an issued one
 * @param name with its ending
 * @param seen the digest of the file of this name that it takes the place of, as the caller saw it; null where he saw
 *     none
 * @param bare whether a picture is kept without what its bytes tell of place, time and camera
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are kept and never compared
public record AttachFile(
        UUID document,
        String name,
        byte[] content,
        @Nullable String seen,
        boolean bare) {}
