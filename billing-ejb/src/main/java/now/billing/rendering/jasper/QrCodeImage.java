package now.billing.rendering.jasper;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A QR code drawn as one filled outline, sharp at every size. Level M and at most version 13 as EPC069-12 demands; four
 * modules of white around it belong to the image.
 */
final class QrCodeImage extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;
    private static final int QUIET_ZONE = 4;
    private static final int MAX_VERSION = 13;

    private final Path2D.Float modules;
    private final int size;

    QrCodeImage(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        QrCode code = QrCode.encodeSegments(
                List.of(QrSegment.makeBytes(bytes)), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, MAX_VERSION, -1, false);
        size = code.size;
        modules = outline(code);
    }

    private static Path2D.Float outline(QrCode code) {
        Path2D.Float path = new Path2D.Float();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append(new Rectangle2D.Float(start, y, x - start, 1), false);
                }
            }
        }
        return path;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        int side = size + 2 * QUIET_ZONE;
        AffineTransform fit = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        fit.scale(area.getWidth() / side, area.getHeight() / side);
        graphics.setColor(Color.WHITE);
        graphics.fill(area);
        fit.translate(QUIET_ZONE, QUIET_ZONE);
        graphics.setColor(Color.BLACK);
        graphics.fill(fit.createTransformedShape(modules));
    }
}
