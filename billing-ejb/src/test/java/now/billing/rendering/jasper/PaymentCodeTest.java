package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.press.PreviewImages;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {
    private static final int SCAN_DPI = 200;

    private final JasperRenderer renderer = new JasperRenderer();

    @Test
    void aScannerReadsThePaymentFromThePage() throws Exception {
        IssuedDocument document = SamplePapers.simple();
        byte[] pdf = renderer.document(document, null, null);

        String scanned = scan(PreviewImages.png(pdf, 1, SCAN_DPI));

        assertThat(scanned)
                .isEqualTo(DocumentPaper.of(document, null).payment().epcPayload())
                .contains("EUR1190", "DE89370400440532013000", "INV-2025-0001");
    }

    private static String scan(byte[] png) throws Exception {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }
}
