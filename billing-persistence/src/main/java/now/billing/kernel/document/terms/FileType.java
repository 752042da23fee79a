package now.billing.kernel.document.terms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that a file inside a document can have (BT-125-1), each known by the bytes of the file. */
public enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    CSV("text/csv");

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** Of UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};
    /** An OpenDocument file begins with an entry that says its type, uncompressed. */
    private static final int TYPE_OF_ODF = 38;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type that these bytes are of; nothing where they are of none. */
    public static Optional<FileType> of(byte[] content) {
        if (content.length == 0) {
            return Optional.empty();
        }
        if (begins(content, ascii("%PDF-"))) {
            return Optional.of(PDF);
        }
        if (begins(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (begins(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (begins(content, ZIP_HEAD)) {
            return archived(content);
        }
        return isText(content) ? Optional.of(CSV) : Optional.empty();
    }

    /** The type of this name, if it is one of these. */
    public static Optional<FileType> named(String mediaType) {
        return Stream.of(values())
                .filter(each -> each.mediaType.equals(mediaType))
                .findFirst();
    }

    private static Optional<FileType> archived(byte[] content) {
        String names = new String(content, StandardCharsets.ISO_8859_1);
        if (names.startsWith(ODS.mediaType, TYPE_OF_ODF)) {
            return Optional.of(ODS);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Without control characters, in UTF-8 or in an encoding of one byte a letter. */
    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return !looksLikeMarkup(content);
    }

    /** A page of the web or a drawing is no list of values, whatever its letters are encoded in. */
    private static boolean looksLikeMarkup(byte[] content) {
        int start = begins(content, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        return new String(content, start, content.length - start, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("<");
    }
}
