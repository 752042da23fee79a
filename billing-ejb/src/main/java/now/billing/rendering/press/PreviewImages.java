package now.billing.rendering.press;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of one of our own PDFs as PNG for the web page; the policy of the page forbids embedding the PDF itself. */
public final class PreviewImages {
    /** Sharp on a screen of double density at the 760 px of the viewer. */
    public static final int SCREEN_DPI = 144;

    private static final int MAX_DPI = 300;

    private PreviewImages() {}

    public static int pageCount(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param page number of the page, from 1
     * @param dpi pixels per inch, 1 to 300
     * @throws IllegalArgumentException where the document has no such page or the resolution is out of bounds
     */
    public static byte[] png(byte[] pdf, int page, int dpi) {
        if (dpi < 1 || dpi > MAX_DPI) {
            throw new IllegalArgumentException("Resolution must be 1 to " + MAX_DPI + " dpi, not " + dpi);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new IllegalArgumentException(
                        "Page must be 1 to " + document.getNumberOfPages() + ", not " + page);
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
