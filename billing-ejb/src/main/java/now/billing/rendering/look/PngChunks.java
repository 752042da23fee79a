package now.billing.rendering.look;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import now.billing.rendering.look.PictureHeader.BrokenPicture;

/**
 * The parts of a PNG. Only those that make up the picture ever reach a decoder: texts and profiles are deflated, and a
 * few kilobytes of them can become gigabytes.
 */
final class PngChunks {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final int FIRST = 8;
    private static final int AROUND_DATA = 12;
    private static final int HEADER_DATA = 16;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    static boolean isPng(byte[] file) {
        return Bytes.isAt(file, 0, SIGNATURE);
    }

    static PictureHeader header(byte[] png) {
        if (!Bytes.isAt(png, FIRST + 4, "IHDR")) {
            throw new BrokenPicture("begins with no header");
        }
        long width = Bytes.big32(png, HEADER_DATA);
        long height = Bytes.big32(png, HEADER_DATA + 4);
        int depth = Bytes.at(png, HEADER_DATA + 8);
        int channels = channels(Bytes.at(png, HEADER_DATA + 9));
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new BrokenPicture("of no size");
        }
        int bytesOfPixel = channels * Math.max(1, depth / Byte.SIZE);
        // Two factors of 31 bits cannot overflow; the third could.
        long bytes = width * height > Long.MAX_VALUE / bytesOfPixel ? Long.MAX_VALUE : width * height * bytesOfPixel;
        return new PictureHeader(PictureHeader.Kind.PNG, width, height, bytes, orientation(png), false, false);
    }

    private static int channels(int colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> throw new BrokenPicture("of unknown colours");
        };
    }

    /** The same picture without anything else in the file. */
    static byte[] pictureOnly(byte[] png) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(png.length);
        picture.write(png, 0, FIRST);
        for (int place = FIRST; place < png.length; ) {
            int length = wholeLength(png, place);
            String name = name(png, place);
            if (PICTURE.contains(name)) {
                picture.write(png, place, length);
            }
            if ("IEND".equals(name)) {
                return picture.toByteArray();
            }
            place += length;
        }
        throw new BrokenPicture("has no end");
    }

    private static int orientation(byte[] png) {
        for (int place = FIRST; place < png.length && !"IEND".equals(name(png, place)); ) {
            int length = wholeLength(png, place);
            if ("eXIf".equals(name(png, place))) {
                return ExifOrientation.of(Arrays.copyOfRange(png, place + 8, place + length - 4));
            }
            place += length;
        }
        return ExifOrientation.UPRIGHT;
    }

    private static int wholeLength(byte[] png, int place) {
        long length = Bytes.big32(png, place) + AROUND_DATA;
        if (length > png.length - place) {
            throw new BrokenPicture("ends too early");
        }
        return (int) length;
    }

    private static String name(byte[] png, int place) {
        StringBuilder name = new StringBuilder();
        for (int i = 4; i < FIRST; i++) {
            name.append((char) Bytes.at(png, place + i));
        }
        return name.toString();
    }
}
