package now.billing.drafting;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import now.billing.kernel.document.terms.FileType;

/**
 * Takes out of a picture what it tells beyond what is seen: the place, the time and the camera (Exif, XMP, IPTC,
 * comments, further pictures behind it). Colours and the way it is turned stay; the picture itself is not touched.
 */
final class PictureMetadata {
    private static final int MARKER = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final String EXIF = "Exif\0\0";
    private static final String COLOURS = "ICC_PROFILE\0";

    private static final int PNG_HEAD = 8;
    /** Length, type and checksum of a chunk. */
    private static final int PNG_FRAME = 12;

    private static final Set<String> PNG_METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private final byte[] from;
    private final ByteArrayOutputStream into;

    private PictureMetadata(byte[] from) {
        this.from = from;
        into = new ByteArrayOutputStream(from.length);
    }

    /** The content without it, nothing where it is no whole picture; what is no picture as it is. */
    static byte[] without(FileType type, byte[] content) {
        PictureMetadata picture = new PictureMetadata(content);
        return switch (type) {
            case JPEG -> picture.jpeg();
            case PNG -> picture.png();
            default -> content;
        };
    }

    /** Segments with their lengths, and after the head of a scan its data up to the next marker. */
    private byte[] jpeg() {
        write(MARKER, START);
        boolean shown = false;
        int at = 2;
        while (at + 4 <= from.length && unsigned(at) == MARKER && unsigned(at + 1) != END) {
            int marker = unsigned(at + 1);
            int next = marker == MARKER ? at + 1 : at + 2 + (unsigned(at + 2) << 8) + unsigned(at + 3);
            if (next > from.length) {
                break;
            }
            if (marker != MARKER) {
                segment(marker, at, next);
            }
            shown |= marker == SCAN;
            at = marker == SCAN ? scanned(next) : next;
        }
        write(MARKER, END);
        return shown ? into.toByteArray() : new byte[0];
    }

    private void segment(int marker, int at, int next) {
        if (marker == APP1 && has(EXIF, at + 4)) {
            turned(orientation(at + 4 + EXIF.length(), next));
        } else if (!isMetadata(marker, at + 4)) {
            into.write(from, at, next - at);
        }
    }

    private boolean isMetadata(int marker, int data) {
        boolean needed = marker == APP0 || marker == APP14 || (marker == APP2 && has(COLOURS, data));
        return marker == COMMENT || (marker >= APP0 && marker <= APP15 && !needed);
    }

    /** Copies the data of a scan; in it a marker is followed by 0 or restarts it. The place behind it. */
    private int scanned(int start) {
        int end = start;
        while (end + 1 < from.length && !(unsigned(end) == MARKER && endsScan(unsigned(end + 1)))) {
            end++;
        }
        end = end + 1 < from.length ? end : from.length;
        into.write(from, start, end - start);
        return end;
    }

    private static boolean endsScan(int marker) {
        boolean restarts = marker >= 0xd0 && marker <= 0xd7;
        return marker != 0 && marker != MARKER && !restarts;
    }

    /** How the camera was held, 1 to 8, of the first directory of the Exif data; 1 where it does not say. */
    private int orientation(int start, int end) {
        if (end - start < 8) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(from, start, end - start).slice();
        tiff.order(has("II", start) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        for (long entry = directory + 2; directory >= 8 && entry + 12 <= tiff.limit(); entry += 12) {
            if (tiff.getShort((int) entry) == 0x0112) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Exif data that says nothing but how the camera was held. */
    private void turned(int orientation) {
        if (orientation == 1) {
            return;
        }
        write(MARKER, APP1, 0, 34);
        into.writeBytes(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        write('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1);
        write(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0);
        write(0, 0, 0, 0);
    }

    private byte[] png() {
        into.write(from, 0, PNG_HEAD);
        boolean whole = false;
        long at = PNG_HEAD;
        while (!whole && at + PNG_FRAME <= from.length) {
            String type = new String(from, (int) at + 4, 4, StandardCharsets.ISO_8859_1);
            long next = at
                    + PNG_FRAME
                    + Integer.toUnsignedLong(ByteBuffer.wrap(from).getInt((int) at));
            if (next > from.length) {
                break;
            }
            if (!PNG_METADATA.contains(type)) {
                into.write(from, (int) at, (int) (next - at));
            }
            whole = type.equals("IEND");
            at = next;
        }
        return whole ? into.toByteArray() : new byte[0];
    }

    private boolean has(String head, int at) {
        return at + head.length() <= from.length
                && new String(from, at, head.length(), StandardCharsets.ISO_8859_1).equals(head);
    }

    private int unsigned(int at) {
        return from[at] & 0xff;
    }

    private void write(int... bytes) {
        for (int each : bytes) {
            into.write(each);
        }
    }
}
