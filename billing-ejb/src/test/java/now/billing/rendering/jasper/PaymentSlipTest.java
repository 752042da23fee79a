package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.Money;
import now.billing.rendering.PaymentCode;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.PdfText;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.paper.SwissPapers;
import now.billing.rendering.press.PreviewImages;
import org.junit.jupiter.api.Test;

/** The payment part of a Swiss QR-bill on the page, read back by a scanner. */
class PaymentSlipTest {
    private static final int SCAN_DPI = 200;
    private static final String QR_OF_NUMBER = "000000000000000027142025125";

    private final JasperRenderer renderer = new JasperRenderer();

    @Test
    void aCreditorReferenceIsMadeOfTheNumber() throws Exception {
        List<String> code = scan(pdf(SwissPapers.creditorReference("de")), 1);
        assertThat(code).startsWith("SPC", "0200", "1", "CH9300762011623852957", "S", "Muster Bäckerei AG");
        assertThat(code)
                .containsSubsequence("Bahnhofstrasse", "1", "8001", "Zürich", "CH")
                .containsSubsequence(
                        "1250.00", "CHF", "S", "Łukasz Żółć GmbH", "Rue de l'Hôpital", "7", "1700", "Fribourg")
                .containsSubsequence(
                        "SCOR", "RF73RE202512", "", "EPD", "//S1/10/RE-2025-12/11/251115/30/116281710/32/8.1");
    }

    @Test
    void aBuyerInLettersThatTheCodeDoesNotHaveIsLeftToBeWritten() throws Exception {
        assertThat(scan(pdf(SwissPapers.soldTo(buyer("Ольга Примерова", "Zürich"))), 1))
                .containsSubsequence("1250.00", "CHF", "", "", "", "", "", "", "", "SCOR")
                .noneMatch(each -> each.contains("...."));
        assertThat(scan(pdf(SwissPapers.soldTo(buyer("Beispiel AG", "Θεσσαλονίκη"))), 1))
                .doesNotContain("Beispiel AG");
        assertThat(scan(pdf(SwissPapers.soldTo(buyer("Nguyễn – “Muster” & Söhne", "Zürich"))), 1))
                .anyMatch(each -> each.startsWith("Nguy"));
    }

    private static Party buyer(String name, String town) {
        PostalAddress address = new PostalAddress("Musterweg", "1", "", "8001", town, "", "CH");
        return new Party(name, "", "", "", "", "", address, List.of());
    }

    @Test
    void aQrIbanGetsAQrReferenceAndTheWishAsMessage() throws Exception {
        assertThat(scan(pdf(SwissPapers.qrReference("fr", "Commande 12")), 1))
                .contains("CH4431999123000889012")
                .containsSubsequence("QRR", QR_OF_NUMBER)
                .contains("Commande 12");
    }

    @Test
    void aTextThatWasAskedForIsTheMessage() throws Exception {
        assertThat(scan(pdf(SwissPapers.plainReference("en", "Order 12")), 1))
                .containsSubsequence("NON", "", "Order 12");
    }

    @Test
    void amountsAreGroupedByBlanksOnThePartAndByApostrophesElsewhere() throws Exception {
        String text = PdfText.of(pdf(SwissPapers.creditorReference("de")));
        assertThat(text).contains("1 250.00", "CHF 1’250.00").contains("Zahlteil", "Empfangsschein", "Zahlbar durch");
    }

    @Test
    void aFullPageIsFollowedByOneForThePart() throws Exception {
        byte[] pdf = pdf(SwissPapers.lines(9));
        assertThat(PreviewImages.pageCount(pdf)).isEqualTo(2);
        assertThat(scan(pdf, 2)).contains("SPC", "CHF");
    }

    @Test
    void theCodeOnThePublicPageAsksForWhatIsStillOpen() {
        IssuedDocument document = SwissPapers.creditorReference("de");
        Optional<RenderedFile> code = PaymentCode.of(document, Money.parse("50.00", document.currency()));
        assertThat(code.orElseThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .startsWith("<?xml")
                .contains("<svg");
    }

    @Test
    void theRestHasNoPart() {
        assertThat(PdfText.of(renderer.document(SamplePapers.simple(), null, null)))
                .doesNotContain("Receipt", "Payable by");
        assertThat(PdfText.of(renderer.draft(SwissPapers.creditorReference("de"), null)))
                .doesNotContain("Empfangsschein");
    }

    private byte[] pdf(IssuedDocument document) {
        return renderer.document(document, null, null);
    }

    private static List<String> scan(byte[] pdf, int page) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PreviewImages.png(pdf, page, SCAN_DPI)));
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        String text = new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
        return text.lines().toList();
    }
}
