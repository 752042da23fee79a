package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.pdf.JRPdfExporter;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.press.PreviewImages;
import now.billing.rendering.qrbill.PaymentSlip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short way for plain text must put every letter where the library puts it. */
class PaperExporterTest {
    private static final int DPI = 100;
    /** Of all pixels; what differs is the smoothing of edges of right-aligned text by fractions of a point. */
    private static final int ONE_IN = 400;

    private static final int VISIBLE = 48;
    private static final double MM_PER_INCH = 25.4;

    private final JasperRenderer renderer = new JasperRenderer();

    static Stream<String> papers() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theShortWayDrawsWhatTheLibraryDraws(String name) throws JRException, IOException {
        PrintModel paper = DocumentPaper.of(SamplePapers.all().get(name), null);
        JasperPrint pages = renderer.fill(paper, null);

        byte[] quick = PdfFile.of(pages, paper.frame());
        byte[] library = PdfFile.of(pages, paper.frame(), new JRPdfExporter());

        assertThat(PreviewImages.pageCount(quick)).isEqualTo(PreviewImages.pageCount(library));
        for (int page = 1; page <= PreviewImages.pageCount(quick); page++) {
            assertThat(differingPixels(quick, library, page, paper.payment().slip() != null))
                    .isLessThan(595 * 842 / ONE_IN);
        }
    }

    /** A payment part has fonts of its own, which the library does not know. */
    private static int differingPixels(byte[] one, byte[] other, int page, boolean aboveSlip) throws IOException {
        BufferedImage left = ImageIO.read(new ByteArrayInputStream(PreviewImages.png(one, page, DPI)));
        BufferedImage right = ImageIO.read(new ByteArrayInputStream(PreviewImages.png(other, page, DPI)));
        int differing = 0;
        int slip = aboveSlip ? (int) Math.ceil(PaymentSlip.HEIGHT_MM / MM_PER_INCH * DPI) : 0;
        for (int y = 0; y < left.getHeight() - slip; y++) {
            for (int x = 0; x < left.getWidth(); x++) {
                int difference = (left.getRGB(x, y) & 0xFF) - (right.getRGB(x, y) & 0xFF);
                differing += Math.abs(difference) > VISIBLE ? 1 : 0;
            }
        }
        return differing;
    }
}
