package now.billing.rendering.jasper;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import net.codecrete.qrbill.canvas.AbstractCanvas;
import net.codecrete.qrbill.generator.QRBill;

/**
 * Draws a Swiss payment part straight to the page: outlines, and text in the font that the guidelines name. Lengths are
 * millimetres from the lower left corner, font sizes and line widths are points.
 */
final class SlipCanvas extends AbstractCanvas {
    /** Allowed on payment parts beside Helvetica, Arial and Frutiger; the library brings it. */
    static final String FONT = "Liberation Sans";

    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("LiberationSans-Bold.ttf");
    private static final float DASH = 4;
    private static final float DOT_GAP = 3;

    private final PdfContentByte page;

    /** @param left and bottom of the area on the page, in points */
    SlipCanvas(PdfContentByte page, float left, float bottom) {
        this.page = page;
        setupFontMetrics(FONT);
        page.saveState();
        page.concatCTM(1, 0, 0, 1, left, bottom);
        page.saveState();
    }

    /** Each replaces the one before. */
    @Override
    public void setTransformation(double x, double y, double rotation, double scaleX, double scaleY) {
        page.restoreState();
        page.saveState();
        AffineTransform transform = AffineTransform.getTranslateInstance(x * MM_TO_PT, y * MM_TO_PT);
        transform.rotate(rotation);
        transform.scale(scaleX, scaleY);
        page.transform(transform);
    }

    @Override
    public void putText(String text, double x, double y, int size, boolean bold) {
        page.setColorFill(Color.BLACK);
        page.beginText();
        page.setFontAndSize(bold ? BOLD : REGULAR, size);
        page.setTextMatrix(points(x), points(y));
        page.showText(text);
        page.endText();
    }

    @Override
    public void startPath() {
        // a path begins with its first point
    }

    @Override
    public void moveTo(double x, double y) {
        page.moveTo(points(x), points(y));
    }

    @Override
    public void lineTo(double x, double y) {
        page.lineTo(points(x), points(y));
    }

    @Override
    public void cubicCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        page.curveTo(points(x1), points(y1), points(x2), points(y2), points(x), points(y));
    }

    @Override
    public void addRectangle(double x, double y, double width, double height) {
        page.rectangle(points(x), points(y), points(width), points(height));
    }

    @Override
    public void closeSubpath() {
        page.closePath();
    }

    @Override
    public void fillPath(int colour, boolean smooth) {
        page.setColorFill(new Color(colour));
        page.fill();
    }

    @Override
    public void strokePath(double width, int colour, LineStyle style, boolean smooth) {
        float line = (float) width;
        page.setColorStroke(new Color(colour));
        page.setLineWidth(line);
        page.setLineCap(style == LineStyle.Dotted ? PdfContentByte.LINE_CAP_ROUND : PdfContentByte.LINE_CAP_BUTT);
        switch (style) {
            case Solid -> page.setLineDash(0);
            case Dashed -> page.setLineDash(DASH * line, 0);
            case Dotted -> page.setLineDash(0, DOT_GAP * line, 0);
        }
        page.stroke();
    }

    @Override
    public void close() {
        page.restoreState();
        page.restoreState();
    }

    private static float points(double millimetres) {
        return (float) (millimetres * MM_TO_PT);
    }

    private static BaseFont font(String file) {
        try (InputStream stream = QRBill.class.getResourceAsStream("/fonts/" + file)) {
            byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
            // It would leave out the parts of which letters with accents are put together (ISO 19005-3, 6.2.11.4.2).
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font of payment parts can't be read", unreadable);
        }
    }
}
