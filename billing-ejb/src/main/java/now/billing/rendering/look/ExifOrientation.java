package now.billing.rendering.look;

import now.billing.rendering.look.PictureHeader.BrokenPicture;

/** How a camera was held (EXIF tag 274), from the TIFF structure that JPEG and PNG carry. */
final class ExifOrientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST = 8;
    private static final int MOST_ENTRIES = 200;

    private ExifOrientation() {}

    /** @return 1 to 8; 1 where nothing sensible is said */
    static int of(byte[] tiff) {
        try {
            boolean little = Bytes.isAt(tiff, 0, "II");
            long begin = little ? Bytes.little32(tiff, 4) : Bytes.big32(tiff, 4);
            if (begin > tiff.length) {
                return UPRIGHT;
            }
            int entries = Math.min(MOST_ENTRIES, number(tiff, (int) begin, little));
            for (int i = 0; i < entries; i++) {
                int entry = (int) begin + 2 + i * ENTRY;
                if (number(tiff, entry, little) == TAG) {
                    int said = number(tiff, entry + 8, little);
                    return said >= UPRIGHT && said <= LAST ? said : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BrokenPicture nothingSaid) {
            return UPRIGHT;
        }
    }

    private static int number(byte[] tiff, int place, boolean little) {
        return little ? Bytes.little16(tiff, place) : Bytes.big16(tiff, place);
    }

    /** Whether height and width change places. */
    static boolean turnsAside(int orientation) {
        return orientation > 4;
    }

    /**
     * The pixels as they are to be looked at.
     *
     * @param pixels row by row
     * @return row by row, with height and width changed where {@link #turnsAside}
     */
    static int[] upright(int[] pixels, int width, int height, int orientation) {
        int newWidth = turnsAside(orientation) ? height : width;
        int newHeight = turnsAside(orientation) ? width : height;
        int[] upright = new int[pixels.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int oldX = turnsAside(orientation) ? y : x;
                int oldY = turnsAside(orientation) ? x : y;
                boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int column = fromRight ? width - 1 - oldX : oldX;
                int row = fromBelow ? height - 1 - oldY : oldY;
                upright[y * newWidth + x] = pixels[row * width + column];
            }
        }
        return upright;
    }
}
