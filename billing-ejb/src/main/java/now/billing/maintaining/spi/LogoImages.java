package now.billing.maintaining.spi;

import now.billing.tenancy.TenantCode;

/** Makes a safe picture of an upload, a logo or a photograph: decoded, bounded, without metadata, encoded again. */
public interface LogoImages {
    /**
     * The normalised picture. Decoding waits for a place among what is drawn; not to be called in a transaction.
     *
     * @param tenant whose share of the places is used
     * @throws now.billing.kernel.problem.InvalidInput if it is no PNG or JPEG, or too large; without a field
     */
    LogoImage normalise(TenantCode tenant, byte[] uploaded);

    /**
     * The picture drawn anew, upright, for people to read: nothing is left of what it said beside what is seen. Waits
     * as {@link #normalise} does.
     *
     * @throws now.billing.kernel.problem.InvalidInput if it is no PNG or JPEG, or has too many pixels; without a field
     */
    LogoImage redraw(TenantCode tenant, byte[] uploaded);

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
