package now.billing.rendering;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.money.Money;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.EpcCode;
import now.billing.rendering.qrbill.PaymentSlip;

/**
 * The code of an issued document for banking apps, that of a Swiss QR-bill or of a SEPA transfer, over what is still
 * open of it; the one on its paper asks for ever for what was to pay when it was issued.
 */
public final class PaymentCode {
    private static final int QUIET_ZONE = 4;
    private static final int MAX_VERSION = 13;

    private PaymentCode() {}

    /** The code as a picture; nothing where nothing is open, or where no code can ask for it. */
    public static Optional<RenderedFile> of(IssuedDocument document, Money open) {
        return PaymentSlip.of(document, open)
                .map(PaymentSlip::code)
                .map(PaymentCode::file)
                .or(() -> payload(document, open).map(PaymentCode::picture));
    }

    /** Whether there is one. */
    public static boolean exists(IssuedDocument document, Money open) {
        return PaymentSlip.of(document, open).isPresent()
                || payload(document, open).isPresent();
    }

    static Optional<String> payload(IssuedDocument document, Money open) {
        PaymentInstructions account = document.transfer();
        if (account == null || !open.isPositive()) {
            return Optional.empty();
        }
        return EpcCode.of(
                open.currency().code(),
                open.amount(),
                account.holder(),
                account.iban(),
                account.bic(),
                PaymentReference.of(account, document.number()));
    }

    private static RenderedFile picture(String payload) {
        return file(svg(payload).getBytes(StandardCharsets.UTF_8));
    }

    private static RenderedFile file(byte[] svg) {
        return new RenderedFile("code.svg", "image/svg+xml", svg, ContentDigest.of(svg));
    }

    private static String svg(String payload) {
        List<QrSegment> bytes = List.of(QrSegment.makeBytes(payload.getBytes(StandardCharsets.UTF_8)));
        QrCode code = QrCode.encodeSegments(bytes, QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, MAX_VERSION, -1, false);
        StringBuilder modules = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    modules.append('M').append(column + QUIET_ZONE).append(' ').append(row + QUIET_ZONE);
                    modules.append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "h-" + side
                + "z\"/><path d=\"" + modules + "\"/></svg>";
    }
}
