package now.billing.rendering;

import now.billing.kernel.document.ContentDigest;

/**
 * A finished file.
 *
 * @param name safe file name with extension
 * @param mediaType such as application/pdf
 * @param digest SHA-256 of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed to a stream and never compared
public record RenderedFile(String name, String mediaType, byte[] bytes, ContentDigest digest) {}
