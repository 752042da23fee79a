package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, as a reader would copy it. */
final class Pdf {
    private Pdf() {}

    /** All text; kinds of space made alike. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\p{Zs}\\t]+", " ");
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    /** An amount as English papers write it, such as {@code €1,190.00}; a minus is U+2212. */
    static String euros(String plain) {
        BigDecimal amount = new BigDecimal(plain);
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return (amount.signum() < 0 ? "\u2212€" : "€") + format.format(amount.abs());
    }
}
