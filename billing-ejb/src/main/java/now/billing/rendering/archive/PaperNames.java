package now.billing.rendering.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import now.billing.rendering.paper.StatementContent;

/**
 * Names of files: what it is, then whose it is, such as {@code INV-2025-0042-Müller-Söhne.pdf}. Letters and digits of
 * every script, dots, dashes and underscores; a name that every file system and every mail program takes.
 */
public final class PaperNames {
    public static final String DRAFT = "draft.pdf";

    /** Room for two numbers and an extension within the 255 bytes of a file system, whatever the script. */
    private static final int LONGEST_NAME = 40;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

    private PaperNames() {}

    /** @param name whose it is; may be empty */
    public static String of(String what, String name, String extension) {
        String first = safe(what);
        String second = shortened(safe(name));
        return (second.isEmpty() ? first : first + "-" + second) + "." + extension;
    }

    /** Such as {@code statement-2025-01-01-2025-12-31-Müller.pdf}. */
    public static String statement(StatementContent statement, String extension) {
        return of(period(statement), statement.customer().name(), extension);
    }

    /** Such as {@code statement-2025-01-01-2025-12-31-data-Müller.csv}: not to be taken for the one for people. */
    public static String statementData(StatementContent statement, String extension) {
        return of(period(statement) + "-data", statement.customer().name(), extension);
    }

    private static String period(StatementContent statement) {
        return "statement-" + statement.from() + "-" + statement.to();
    }

    /** Page n of a PDF as a picture. */
    public static String page(String pdfName, int page) {
        return pdfName.substring(0, pdfName.lastIndexOf('.')) + "-" + page + ".png";
    }

    private static String safe(String text) {
        return EDGES.matcher(UNSAFE.matcher(text).replaceAll("-"))
                .replaceAll("")
                .strip();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        return safe(name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)));
    }

    /** The same for programs that know ASCII only: "Müller" becomes "Muller", what has no such form a dash. */
    public static String ascii(String fileName) {
        String plain = Normalizer.normalize(fileName.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-");
        int dot = plain.lastIndexOf('.');
        String stem =
                EDGES.matcher(plain.substring(0, dot).replaceAll("-{2,}", "-")).replaceAll("");
        return (stem.isEmpty() ? "file" : stem) + plain.substring(dot).toLowerCase(Locale.ROOT);
    }
}
