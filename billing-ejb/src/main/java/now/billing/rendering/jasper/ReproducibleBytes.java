package now.billing.rendering.jasper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import now.billing.kernel.digest.Sha256;

/**
 * Makes the same pages the same bytes. The PDF library writes a random prefix before each font name, the wall clock and
 * a random file id; each is replaced in place by something of equal length, so that no offset in the file moves:
 * prefix {@code AAAAAA}, the date of the document, the digest of the rest. Works on uncompressed object structure only
 * (docs/adr/0032).
 */
final class ReproducibleBytes {
    private static final byte[] BASE_FONT = ascii("/BaseFont/");
    private static final byte[] FONT_NAME = ascii("/FontName/");
    private static final byte[] CREATION_DATE = ascii("/CreationDate(D:");
    private static final byte[] XMP_DATE = ascii("<xmp:CreateDate>");
    private static final byte[] FILE_ID = ascii("/ID [<");
    private static final byte[] PREFIX = ascii("AAAAAA");
    private static final int FILE_ID_DIGITS = 32;
    private static final DateTimeFormatter INFO_DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter XMP_FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private ReproducibleBytes() {}

    static byte[] of(byte[] pdf, Instant date) {
        replacePrefixes(pdf);
        replaceDate(pdf, CREATION_DATE, INFO_DATE.format(date), "+00'00'");
        replaceDate(pdf, XMP_DATE, XMP_FORMAT.format(date), "+00:00");
        replaceFileId(pdf);
        return pdf;
    }

    /** A subset prefix is six capitals and a plus sign (ISO 32000-1, 9.6.4); both keys are of one length. */
    private static void replacePrefixes(byte[] pdf) {
        for (int plus = BASE_FONT.length + PREFIX.length; plus < pdf.length; plus++) {
            int prefix = plus - PREFIX.length;
            if (pdf[plus] == '+'
                    && pdf[prefix - 1] == '/'
                    && (isAt(pdf, prefix - BASE_FONT.length, BASE_FONT)
                            || isAt(pdf, prefix - FONT_NAME.length, FONT_NAME))) {
                System.arraycopy(PREFIX, 0, pdf, prefix, PREFIX.length);
            }
        }
    }

    /** The zone is a Z, or an offset where the JVM does not run in UTC. */
    private static void replaceDate(byte[] pdf, byte[] key, String local, String offset) {
        int at = required(pdf, key) + key.length;
        byte[] time = ascii(local);
        System.arraycopy(time, 0, pdf, at, time.length);
        if (pdf[at + time.length] != 'Z') {
            byte[] zone = ascii(offset);
            System.arraycopy(zone, 0, pdf, at + time.length, zone.length);
        }
    }

    private static void replaceFileId(byte[] pdf) {
        int first = required(pdf, FILE_ID) + FILE_ID.length;
        int second = first + FILE_ID_DIGITS + "><".length();
        Arrays.fill(pdf, first, first + FILE_ID_DIGITS, (byte) '0');
        Arrays.fill(pdf, second, second + FILE_ID_DIGITS, (byte) '0');
        byte[] id = ascii(HexFormat.of().formatHex(Sha256.of(pdf)).substring(0, FILE_ID_DIGITS));
        System.arraycopy(id, 0, pdf, first, FILE_ID_DIGITS);
        System.arraycopy(id, 0, pdf, second, FILE_ID_DIGITS);
    }

    /** All that is looked for stands behind the pages, so the search begins at the end. */
    private static int required(byte[] pdf, byte[] key) {
        for (int at = pdf.length - key.length; at >= 0; at--) {
            if (isAt(pdf, at, key)) {
                return at;
            }
        }
        throw new IllegalStateException("The PDF has no " + new String(key, StandardCharsets.US_ASCII));
    }

    private static boolean isAt(byte[] bytes, int at, byte... key) {
        for (int index = 0; index < key.length; index++) {
            if (bytes[at + index] != key[index]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
