package now.billing.rendering.look;

/**
 * What a picture says of itself before it is decoded, read from its bytes whatever its name claims.
 *
 * @param bytes what its pixels take in memory, decoded whole
 * @param orientation of EXIF, 1 to 8; 1 is upright
 * @param byRows whether it is decoded row by row, so that memory holds what is kept of it only
 * @param inks whether its colours are those of print (CMYK)
 */
record PictureHeader(Kind kind, long width, long height, long bytes, int orientation, boolean byRows, boolean inks) {
    enum Kind {
        PNG,
        JPEG,
        GIF
    }

    long pixels() {
        return width * height;
    }

    /** @throws BrokenPicture where it is none of the kinds we read, or not whole */
    static PictureHeader of(byte[] picture) {
        if (PngChunks.isPng(picture)) {
            return PngChunks.header(picture);
        }
        if (JpegSegments.isJpeg(picture)) {
            return JpegSegments.of(picture).header();
        }
        if (isGif(picture)) {
            int width = Bytes.little16(picture, 6);
            int height = Bytes.little16(picture, 8);
            return new PictureHeader(Kind.GIF, width, height, (long) width * height, 1, false, false);
        }
        throw new BrokenPicture("of no kind that is read");
    }

    private static boolean isGif(byte[] picture) {
        return picture.length > 10 && (Bytes.isAt(picture, 0, "GIF87a") || Bytes.isAt(picture, 0, "GIF89a"));
    }

    /** The bytes are no picture that can be read. */
    static final class BrokenPicture extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenPicture(String why) {
            super(why);
        }
    }
}
