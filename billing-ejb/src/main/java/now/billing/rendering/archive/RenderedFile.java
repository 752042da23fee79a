package now.billing.rendering.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import now.billing.kernel.document.ContentDigest;

/**
 * A finished file.
 *
 * @param name safe file name with extension; may have letters of any script
 * @param mediaType such as application/pdf
 * @param digest SHA-256 of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed to a stream and never compared
public record RenderedFile(String name, String mediaType, byte[] bytes, ContentDigest digest) {

    /** The header of an answer that says how the file is called, also to old programs (RFC 6266). */
    public String disposition(String kind) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return kind + "; filename=\"" + PaperNames.ascii(name) + "\"; filename*=UTF-8''" + encoded;
    }
}
