package now.billing.rendering.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, for tests. */
public final class PdfText {
    private PdfText() {}

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replace('\u00A0', ' ');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without any white space, so that a break of the line does not matter. */
    public static String squeezed(byte[] pdf) {
        return squeeze(of(pdf));
    }

    public static String squeeze(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    /** Joined Arabic letters come back as their presentation forms; they are looked at, not compared. */
    public static boolean isComparable(String text) {
        return !text.isBlank() && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
