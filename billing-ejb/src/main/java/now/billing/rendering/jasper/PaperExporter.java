package now.billing.rendering.jasper;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.Bidi;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfImage;
import now.billing.rendering.look.FontCoverage;
import org.jspecify.annotations.Nullable;

/**
 * The library's exporter with a short way for the plain text that papers consist of: lines in IBM Plex Sans that were
 * not wrapped are written to the page directly, at the very place where the library would put them (a test compares
 * the pixels; docs/adr/0033). The library's own way through phrases and bidi costs about ten times as much; it still
 * draws everything else: other scripts, wrapped text, links.
 */
final class PaperExporter extends JRPdfExporter {
    /** Stands for an image until it is placed; decoding it for each paper cost as much as a page of text. */
    private static volatile @Nullable Image pixel;

    private final Map<JRStyle, Look> looks = new IdentityHashMap<>();
    private @Nullable BaseFont regular;
    private @Nullable BaseFont strong;

    /** How a style is written; the templates set nothing on a single element. */
    private record Look(BaseFont font, float size, Color colour, HorizontalTextAlignEnum align, boolean atTop) {}

    @Override
    public void exportText(JRPrintText text) {
        String content = text.getFullText();
        String[] lines = content.split("\n", -1);
        JRStyle style = text.getStyle();
        if (style == null || !isPlain(text, content)) {
            exportByLibrary(text, content);
            return;
        }
        Look look = looks.computeIfAbsent(style, unseen -> look(text));
        if (!look.atTop() || lines.length != linesMeasured(text, look)) {
            exportByLibrary(text, content);
            return;
        }
        write(text, look, lines);
    }

    private void exportByLibrary(JRPrintText text, String content) {
        super.exportText(text);
        if (Bidi.requiresBidi(content.toCharArray(), 0, content.length())) {
            ReadableGlyphs.makeReadable(((ClassicPdfProducer) pdfProducer).getPdfWriter());
        }
    }

    private static boolean isPlain(JRPrintText text, String content) {
        return text.getHyperlinkType() == HyperlinkTypeEnum.NONE
                && text.getTextTruncateIndex() == null
                && FontCoverage.isLatinOnly(content, Type.latinOf(text.getFontName()));
    }

    private static int linesMeasured(JRPrintText text, Look look) {
        return Math.round(text.getTextHeight() / (text.getLineSpacingFactor() * look.size()));
    }

    private void write(JRPrintText text, Look look, String... lines) {
        PdfContentByte page = ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
        float leading = text.getLineSpacingFactor() * look.size();
        float y = getCurrentPageFormat().getPageHeight() - text.getY() - getOffsetY() - text.getLeadingOffset();
        page.setColorFill(look.colour());
        page.beginText();
        page.setFontAndSize(look.font(), look.size());
        for (String line : lines) {
            y -= leading;
            page.setTextMatrix(x(text, look, line), y);
            page.showText(line);
        }
        page.endText();
    }

    private float x(JRPrintText text, Look look, String line) {
        float left = (float) text.getX() + getOffsetX();
        if (look.align() == HorizontalTextAlignEnum.LEFT) {
            return left;
        }
        float rest = text.getWidth() - look.font().getWidthPoint(line, look.size());
        return look.align() == HorizontalTextAlignEnum.RIGHT ? left + rest : left + rest / 2;
    }

    private Look look(JRPrintText text) {
        HorizontalTextAlignEnum align = text.getHorizontalTextAlign();
        BaseFont font = text.isBold() ? strong : regular;
        if (font == null) {
            font = font(text);
            if (text.isBold()) {
                strong = font;
            } else {
                regular = font;
            }
        }
        return new Look(
                font,
                text.getFontSize(),
                text.getForecolor(),
                align == null ? HorizontalTextAlignEnum.LEFT : align,
                text.getVerticalTextAlign() != VerticalTextAlignEnum.MIDDLE);
    }

    /** The very font the library would take, so that the file holds each font once. */
    private BaseFont font(JRPrintText text) {
        Map<Attribute, Object> attributes = new HashMap<>();
        FontUtil.getInstance(jasperReportsContext).getAttributesWithoutAwtFont(attributes, text);
        attributes.put(TextAttribute.FAMILY, Type.latinOf(text.getFontName()));
        return ((ClassicPdfProducer) pdfProducer)
                .getFont(attributes, Locale.ROOT)
                .getBaseFont();
    }

    /** Payment codes and payment parts go straight to the page, without a drawing board between. */
    @Override
    public void exportImage(JRPrintImage image) throws IOException, JRException {
        if (image.getRenderer() instanceof SlipImage slip) {
            write(image, slip);
        } else if (image.getRenderer() instanceof QrCodeImage code) {
            write(image, code);
        } else {
            super.exportImage(image);
        }
    }

    private void write(JRPrintImage image, SlipImage slip) {
        PdfContentByte page = ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
        int bottom = getCurrentPageFormat().getPageHeight() - image.getY() - image.getHeight() - getOffsetY();
        try (SlipCanvas canvas = new SlipCanvas(page, (float) image.getX() + getOffsetX(), bottom)) {
            slip.slip().draw(canvas);
        }
    }

    private void write(JRPrintImage image, QrCodeImage code) {
        PdfContentByte page = ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
        float left = (float) image.getX() + getOffsetX();
        float top = (float) getCurrentPageFormat().getPageHeight() - image.getY() - getOffsetY();
        float module = (float) image.getWidth() / code.side();
        page.setColorFill(Color.WHITE);
        page.rectangle(left, top - image.getWidth(), image.getWidth(), image.getWidth());
        page.fill();
        page.setColorFill(Color.BLACK);
        code.forEachRun((column, row, length) ->
                page.rectangle(left + column * module, top - (row + 1) * module, length * module, module));
        page.fill();
    }

    @Override
    protected PdfImage getPxImage() {
        if (pxImage == null) {
            Image known = pixel;
            if (known == null) {
                known = ((ClassicImage) super.getPxImage()).getImage();
                pixel = known;
            }
            pxImage = copy(known);
        }
        return pxImage;
    }

    private static PdfImage copy(Image image) {
        return new ClassicImage(Image.getInstance(image));
    }
}
