package now.billing.rendering.bench;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import now.billing.rendering.paper.Fact;
import now.billing.rendering.paper.PartyBlock;
import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SumRow;

/**
 * The floor of {@link PdfBench}: the same invoice written straight with OpenPDF, every coordinate by hand, fonts loaded
 * once. No wrapping, no metadata, no colour profile: it does as little as it can.
 */
final class HandWrittenInvoice {
    private static final float LEFT = 48;
    private static final float RIGHT = 547;
    private static final float TOP = 842 - 44;
    private static final float BOTTOM = 90;
    private static final Color INK = Color.decode("#1F2937");
    private static final Color MUTED = Color.decode("#6B7280");
    private static final Color HAIRLINE = Color.decode("#E5E7EB");

    private final BaseFont regular = font("IBMPlexSans_400Regular");
    private final BaseFont strong = font("IBMPlexSans_600SemiBold");

    byte[] draw(PrintModel paper, byte[] logo) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        Document document = new Document(new Rectangle(595, 842), LEFT, LEFT, 44, 34);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        PdfContentByte page = writer.getDirectContent();
        float y = head(page, paper, logo);
        y = tableHead(page, paper, y);
        int number = 1;
        for (PrintLine line : paper.lines()) {
            if (y - 31 < BOTTOM) {
                foot(page, paper, number++);
                document.newPage();
                y = tableHead(page, paper, TOP);
            }
            y = line(page, line, y);
        }
        if (y - 320 < 0) {
            foot(page, paper, number++);
            document.newPage();
            y = TOP;
        }
        card(page, paper, sums(page, paper, y));
        foot(page, paper, number);
        document.close();
        return bytes.toByteArray();
    }

    private float head(PdfContentByte page, PrintModel paper, byte[] logo) throws IOException {
        page.setColorFill(Color.decode(paper.frame().accent()));
        page.rectangle(0, 836, 595, 6);
        page.fill();
        text(page, strong, 24, INK, LEFT, TOP - 24, paper.frame().title());
        Image image = Image.getInstance(logo);
        image.scaleToFit(180, 40);
        image.setAbsolutePosition(RIGHT - image.getScaledWidth(), TOP - 40);
        page.addImage(image);
        float y = TOP - 60;
        for (Fact fact : paper.frame().facts()) {
            text(page, fact.strong() ? strong : regular, 9, INK, LEFT, y, fact.label());
            text(page, fact.strong() ? strong : regular, 9, INK, LEFT + 110, y, fact.value());
            y -= 14;
        }
        float below = Math.min(
                party(page, paper.frame().seller(), LEFT, y - 16),
                party(page, paper.frame().buyer(), 298, y - 16));
        text(page, strong, 17, INK, LEFT, below - 30, paper.frame().headline());
        text(page, strong, 9, Color.decode(paper.frame().accent()), LEFT, below - 48, paper.payText());
        text(page, regular, 9, INK, LEFT, below - 70, paper.memo());
        return below - 100;
    }

    private float party(PdfContentByte page, PartyBlock party, float x, float top) {
        text(page, strong, 9, INK, x, top, party.caption().isEmpty() ? party.name() : party.caption());
        float y = top - 14;
        if (!party.caption().isEmpty()) {
            text(page, regular, 9, INK, x, y, party.name());
            y -= 13;
        }
        for (String line : party.details().split("\n", -1)) {
            text(page, regular, 9, INK, x, y, line);
            y -= 13;
        }
        return y;
    }

    private float tableHead(PdfContentByte page, PrintModel paper, float top) {
        float y = top - 12;
        text(page, regular, 8, MUTED, LEFT, y, paper.columns().description());
        right(page, regular, 8, MUTED, LEFT + 276, y, paper.columns().quantity());
        right(page, regular, 8, MUTED, LEFT + 354, y, paper.columns().unitPrice());
        right(page, regular, 8, MUTED, LEFT + 404, y, paper.columns().tax());
        right(page, regular, 8, MUTED, RIGHT, y, paper.columns().amount());
        rule(page, 1f, INK, LEFT, y - 6);
        return y - 8;
    }

    private float line(PdfContentByte page, PrintLine line, float top) {
        float y = top - 16;
        text(page, regular, 9, INK, LEFT, y, line.description());
        right(page, regular, 9, INK, LEFT + 276, y, line.quantity());
        right(page, regular, 9, INK, LEFT + 354, y, line.unitPrice());
        right(page, regular, 9, INK, LEFT + 404, y, line.tax());
        right(page, regular, 9, INK, RIGHT, y, line.amount());
        if (!line.detail().isEmpty()) {
            for (String detail : line.detail().split("\n", -1)) {
                y -= 11;
                text(page, regular, 8, MUTED, LEFT, y, detail);
            }
        }
        rule(page, 0.5f, HAIRLINE, LEFT, y - 8);
        return y - 9;
    }

    private float sums(PdfContentByte page, PrintModel paper, float top) {
        float y = top - 20;
        for (SumRow sum : paper.sums()) {
            if (sum.rule() != SumRow.Rule.NONE) {
                rule(page, sum.inkAbove() ? 1f : 0.5f, sum.inkAbove() ? INK : HAIRLINE, 298, y + 14);
            }
            text(page, sum.strong() ? strong : regular, 9, INK, 298, y, sum.label());
            right(page, sum.strong() ? strong : regular, 9, INK, RIGHT, y, sum.amount());
            y -= 21;
        }
        return y;
    }

    private void card(PdfContentByte page, PrintModel paper, float top) {
        page.setColorFill(Color.decode("#F9FAFB"));
        page.rectangle(LEFT, top - 112, RIGHT - LEFT, 112);
        page.fill();
        text(page, strong, 9, INK, LEFT + 14, top - 22, paper.payment().title());
        float y = top - 40;
        for (Fact fact : paper.payment().facts()) {
            text(page, regular, 9, MUTED, LEFT + 14, y, fact.label());
            text(page, regular, 9, INK, LEFT + 110, y, fact.value());
            y -= 14;
        }
        code(page, paper.payment().epcPayload(), LEFT + 403, top - 92);
        text(page, regular, 6.5f, MUTED, LEFT + 400, top - 103, paper.payment().caption());
        text(page, regular, 8, MUTED, LEFT, top - 132, paper.closing());
    }

    private static void code(PdfContentByte page, String payload, float x, float y) {
        QrCode code = QrCode.encodeText(payload, QrCode.Ecc.MEDIUM);
        float module = 84f / (code.size + 8);
        page.setColorFill(Color.WHITE);
        page.rectangle(x, y, 84, 84);
        page.fill();
        page.setColorFill(Color.BLACK);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                int start = column;
                while (column < code.size && code.getModule(column, row)) {
                    column++;
                }
                if (column > start) {
                    page.rectangle(
                            x + (start + 4) * module, y + 84 - (row + 5) * module, (column - start) * module, module);
                }
            }
        }
        page.fill();
    }

    private void foot(PdfContentByte page, PrintModel paper, int number) {
        rule(page, 0.5f, HAIRLINE, LEFT, 48);
        text(page, regular, 8, MUTED, LEFT, 34, paper.frame().footer());
        right(page, regular, 8, MUTED, RIGHT, 34, paper.frame().page(number, 2));
    }

    private static void rule(PdfContentByte page, float width, Color colour, float x, float y) {
        page.setLineWidth(width);
        page.setColorStroke(colour);
        page.moveTo(x, y);
        page.lineTo(RIGHT, y);
        page.stroke();
    }

    private static void text(
            PdfContentByte page, BaseFont font, float size, Color colour, float x, float y, String text) {
        page.beginText();
        page.setFontAndSize(font, size);
        page.setColorFill(colour);
        page.setTextMatrix(x, y);
        page.showText(text);
        page.endText();
    }

    private static void right(
            PdfContentByte page, BaseFont font, float size, Color colour, float x, float y, String text) {
        text(page, font, size, colour, x - font.getWidthPoint(text, size), y, text);
    }

    private static BaseFont font(String name) {
        try (InputStream data = HandWrittenInvoice.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return BaseFont.createFont(
                    name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, data.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
