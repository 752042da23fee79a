package now.billing.organization;

/**
 * A normalised picture, kept for ever under its digest: a document issued with an old logo keeps it.
 *
 * @param digest SHA-256 of the content, 64 hexadecimal digits
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
public record Image(String digest, String mediaType, int width, int height, byte[] content) {
    public Image {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && image.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
