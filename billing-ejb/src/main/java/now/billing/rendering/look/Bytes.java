package now.billing.rendering.look;

import java.nio.charset.StandardCharsets;
import now.billing.rendering.look.PictureHeader.BrokenPicture;

/** Numbers and words at a place of a file; a place behind its end is a broken picture. */
final class Bytes {
    private Bytes() {}

    static int at(byte[] bytes, int place) {
        if (place < 0 || place >= bytes.length) {
            throw new BrokenPicture("ends too early");
        }
        return bytes[place] & 0xFF;
    }

    static int big16(byte[] bytes, int place) {
        return at(bytes, place) << 8 | at(bytes, place + 1);
    }

    static long big32(byte[] bytes, int place) {
        return (long) big16(bytes, place) << 16 | big16(bytes, place + 2);
    }

    static int little16(byte[] bytes, int place) {
        return at(bytes, place) | at(bytes, place + 1) << 8;
    }

    static long little32(byte[] bytes, int place) {
        return (long) little16(bytes, place + 2) << 16 | little16(bytes, place);
    }

    static boolean isAt(byte[] bytes, int place, String word) {
        byte[] expected = word.getBytes(StandardCharsets.ISO_8859_1);
        if (place < 0 || bytes.length - place < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[place + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
