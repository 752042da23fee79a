package now.billing.kernel.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import now.billing.kernel.document.terms.FileType;

/**
 * The types that a file beside a document can have, each known by the bytes of the file. Nothing that a computer would
 * run: no program, no page, no drawing with scripts, no sheet or letter with macros.
 */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final String ZIP_HEAD = "PK\u0003\u0004";
    /** An OpenDocument file begins with an entry that says its type, uncompressed. */
    private static final int TYPE_OF_ODF = 38;

    private static final String LETTER = "word/document.xml";
    private static final List<String> MACROS = List.of("vbaProject", "Basic/script-lc.xml");
    /** A program for a shell begins so. */
    private static final String SHELL = "#!";

    private final String mediaType;
    private final List<String> endings;

    AttachmentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How its files may end, without the dot; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a file of this name is what it says. */
    public boolean hasName(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> folded.endsWith("." + ending));
    }

    /**
     * The type of these bytes; nothing where they are of none.
     *
     * @param name tells a list of values from other text, and nothing else
     */
    public static Optional<AttachmentType> of(byte[] content, String name) {
        String read = new String(content, StandardCharsets.ISO_8859_1);
        if (read.startsWith(SHELL)) {
            return Optional.empty();
        }
        if (read.startsWith(ZIP_HEAD)) {
            return MACROS.stream().anyMatch(read::contains) ? Optional.empty() : archived(content, read);
        }
        return FileType.of(content).map(type -> switch (type) {
            case PDF -> PDF;
            case PNG -> PNG;
            case JPEG -> JPEG;
            case XLSX -> XLSX;
            case ODS -> ODS;
            case CSV -> CSV.hasName(name) ? CSV : TEXT;
        });
    }

    private static Optional<AttachmentType> archived(byte[] content, String read) {
        if (read.startsWith(ODT.mediaType, TYPE_OF_ODF)) {
            return Optional.of(ODT);
        }
        Optional<FileType> known = FileType.of(content);
        if (known.isPresent()) {
            return known.get() == FileType.ODS ? Optional.of(ODS) : Optional.of(XLSX);
        }
        return read.contains(LETTER) ? Optional.of(DOCX) : Optional.empty();
    }
}
