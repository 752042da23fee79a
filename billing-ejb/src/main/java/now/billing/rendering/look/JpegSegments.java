package now.billing.rendering.look;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import now.billing.rendering.look.PictureHeader.BrokenPicture;

/**
 * The parts of a JPEG: its size, how it was held, its colour profile. Counts its scans, too: each makes a decoder walk
 * over the whole picture once more, and an empty one takes a few bytes of the file only.
 */
final class JpegSegments {
    /** A usual progressive picture has about ten. */
    static final int MOST_SCANS = 64;

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int INKS = 4;
    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int PROFILE_HEAD = 14;

    private final byte[] jpeg;
    private final Map<Integer, byte[]> profile = new TreeMap<>();
    private int width;
    private int height;
    private int components;
    private boolean progressive;
    private int scans;
    private int scanned;
    private int orientation = ExifOrientation.UPRIGHT;
    private int adobeTransform = -1;

    private JpegSegments(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static boolean isJpeg(byte[] file) {
        return Bytes.isAt(file, 0, "\u00FF\u00D8\u00FF");
    }

    static JpegSegments of(byte[] jpeg) {
        JpegSegments segments = new JpegSegments(jpeg);
        segments.walk();
        if (segments.width == 0 || segments.height == 0 || segments.components == 0) {
            throw new BrokenPicture("of no size");
        }
        return segments;
    }

    PictureHeader header() {
        long pixels = (long) width * height;
        // A progressive picture is kept as coefficients of two bytes until its last scan.
        long bytes = pixels * components * (progressive ? 2 : 1);
        boolean inks = components == INKS;
        // Several scans, or one that lacks colours, are kept whole until the last.
        boolean byRows = !progressive && scans == 1 && scanned == components && !inks;
        return new PictureHeader(PictureHeader.Kind.JPEG, width, height, bytes, orientation, byRows, inks);
    }

    /** The embedded colour profile; empty where there is none. */
    byte[] profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profile.values().forEach(part -> whole.write(part, 0, part.length));
        return whole.toByteArray();
    }

    /** Whether the four inks are stored as brightness, colours and black (Adobe's YCCK). */
    boolean isYcck() {
        return adobeTransform == 2;
    }

    /** Whether the inks are stored the other way round, as Adobe's programs do. */
    boolean isInverted() {
        return adobeTransform >= 0;
    }

    private void walk() {
        int place = 2;
        while (place < jpeg.length) {
            if (Bytes.at(jpeg, place) != 0xFF) {
                place++; // entropy-coded data, or padding
                continue;
            }
            int marker = Bytes.at(jpeg, Math.min(place + 1, jpeg.length - 1));
            if (marker == END) {
                return;
            }
            if (hasNoLength(marker)) {
                place += marker == 0xFF ? 1 : 2;
                continue;
            }
            int length = Bytes.big16(jpeg, place + 2);
            segment(marker, place + 4, Math.max(0, length - 2));
            place += 2 + length;
        }
    }

    /** Stuffed bytes, restarts, fill bytes. */
    private static boolean hasNoLength(int marker) {
        return marker == 0 || marker == 1 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD8;
    }

    private void segment(int marker, int place, int length) {
        if (marker == SCAN) {
            scans++;
            scanned = Bytes.at(jpeg, place);
            if (scans > MOST_SCANS) {
                throw new BrokenPicture("of too many scans");
            }
        } else if (isFrame(marker)) {
            height = Bytes.big16(jpeg, place + 1);
            width = Bytes.big16(jpeg, place + 3);
            components = Bytes.at(jpeg, place + 5);
            progressive = marker != 0xC0 && marker != 0xC1;
        } else if (marker == 0xE1 && Bytes.isAt(jpeg, place, EXIF)) {
            orientation = ExifOrientation.of(part(place + EXIF.length(), place + length));
        } else if (marker == 0xE2 && Bytes.isAt(jpeg, place, PROFILE)) {
            profile.put(Bytes.at(jpeg, place + PROFILE.length()), part(place + PROFILE_HEAD, place + length));
        } else if (marker == 0xEE && Bytes.isAt(jpeg, place, "Adobe")) {
            adobeTransform = Bytes.at(jpeg, place + 11);
        }
    }

    /** Start of frame, of any process; the codes between them are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private byte[] part(int from, int to) {
        return from >= to || from > jpeg.length
                ? new byte[0]
                : Arrays.copyOfRange(jpeg, from, Math.min(to, jpeg.length));
    }
}
