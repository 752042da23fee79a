package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.PdfText;
import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a paper in Arabic or Hebrew is what was stored (ADR 0037). */
class RightToLeftTextTest {
    private final JasperRenderer renderer = new JasperRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شركة المثال للتجارة",
                "شارع الحبيب بورقيبة 12",
                "3000 صفاقس",
                "السلام عليكم (عمان)",
                "خدمات 2025 (Web) تصميم",
                "شكراً لا إله",
                "لأن الآن",
                "پارسی گچ",
                "Acme شركة GmbH",
                "שלום עולם בע\"מ",
                "רחוב הרצל 12",
                "חֶבְרָה לְדֻגְמָה"
            })
    void theTextComesOutAsItWasStored(String stored) throws JRException {
        assertThat(PdfText.of(drawn(stored))).contains(stored);
    }

    /** Readers that do not know the shapes find the letters. */
    @Test
    void theFileNamesLettersAndNotTheirShapes() throws Exception {
        StringBuilder codes = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(drawn("شركة المثال"))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    PDFont font = position.getFont();
                    codes.append(font.getName().contains("Arabic") ? position.getUnicode() : "");
                }
            }.getText(document);
        }
        assertThat(codes).isNotEmpty();
        assertThat(codes.codePoints().allMatch(code -> code < 0xFB00)).isTrue();
    }

    private byte[] drawn(String description) throws JRException {
        PrintModel paper = DocumentPaper.of(SamplePapers.simple(), null);
        PrintModel withText = new PrintModel(
                paper.frame(),
                paper.payText(),
                paper.payLink(),
                paper.memo(),
                paper.columns(),
                List.of(new PrintLine(description, "", "1", "€1.00", "19%", "€1.00")),
                paper.sums(),
                paper.notes(),
                paper.payment(),
                paper.closing());
        return PdfFile.of(renderer.fill(withText, null), paper.frame());
    }
}
