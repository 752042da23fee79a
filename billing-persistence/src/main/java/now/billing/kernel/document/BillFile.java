package now.billing.kernel.document;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.document.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * The bill as the supplier sent it: a file that is known by its digest, and of the type that its bytes are of.
 *
 * @param type media type
 * @param digest SHA-256 in hex
 * @param size bytes; null where the digest is unknown
 */
public record BillFile(
        @Term(form = "[a-z]+/[a-z0-9.+-]+") String type,

        @Term(longest = 64, form = "[0-9a-f]{64}", required = true)
        String digest,

        @Term(greatest = MOST_BYTES) @Nullable Integer size)
        implements Serializable {
    /** Of the largest file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]+");

    /** A file of which only the digest is known. */
    public static BillFile of(String digest) {
        return new BillFile("", digest, null);
    }

    /** The type of these bytes; nothing where no bill is of that type. */
    public static Optional<FileType> typeOf(byte[] content) {
        return FileType.of(content).filter(BillFile::isPossible);
    }

    /** Whether a bill can be a file of this type: PDF, PNG or JPEG. */
    public static boolean isPossible(FileType type) {
        return switch (type) {
            case PDF, PNG, JPEG -> true;
            case XLSX, ODS, CSV -> false;
        };
    }

    /** What it is called where it is saved: by our name, whatever its sender called it. */
    public String name(String number) {
        String ending = FileType.named(type).map(BillFile::ending).orElse("");
        String safe = UNSAFE.matcher(number).replaceAll("-");
        return safe.isEmpty() ? "bill" + ending : "bill-" + safe + ending;
    }

    private static String ending(FileType type) {
        return switch (type) {
            case PDF -> ".pdf";
            case PNG -> ".png";
            case JPEG -> ".jpg";
            case XLSX, ODS, CSV -> "";
        };
    }
}
