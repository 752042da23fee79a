package now.billing.maintaining.spi;

/** Makes a safe picture of what a user uploaded: decoded, bounded, without metadata, encoded again. */
public interface LogoImages {
    /**
     * The normalised picture.
     *
     * @throws now.billing.kernel.problem.InvalidInput if it is no PNG or JPEG, or too large; without a field
     */
    LogoImage normalise(byte[] uploaded);

    /**
     * A normalised picture.
     *
     * @param mediaType image/jpeg or image/png
     * @param width pixels
     * @param height pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go to the store and are never compared
    record LogoImage(String mediaType, int width, int height, byte[] bytes) {}
}
