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

    private final transient QrCode code;

    QrCodeImage(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        code = QrCode.encodeSegments(
                List.of(QrSegment.makeBytes(bytes)), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, MAX_VERSION, -1, false);
    }

    /** Takes one run of dark modules: column, row and length. */
    @FunctionalInterface
    interface Runs {
        void dark(int column, int row, int length);
    }

    /** Modules on a side, the quiet zone included. */
    int side() {
        return code.size + 2 * QUIET_ZONE;
    }

    /** Every run of dark modules, in modules from the upper left corner of the quiet zone. */
    void forEachRun(Runs runs) {
        for (int row = 0; row < code.size; row++) {
            int start = 0;
            for (int column = 0; column <= code.size; column++) {
                if (!code.getModule(column, row)) {
                    if (column > start) {
                        runs.dark(start + QUIET_ZONE, row + QUIET_ZONE, column - start);
                    }
                    start = column + 1;
                }
            }
        }
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Path2D.Float modules = new Path2D.Float();
        forEachRun((column, row, length) -> modules.append(new Rectangle2D.Float(column, row, length, 1), false));
        AffineTransform fit = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        fit.scale(area.getWidth() / side(), area.getHeight() / side());
        graphics.setColor(Color.WHITE);
        graphics.fill(area);
        graphics.setColor(Color.BLACK);
        graphics.fill(fit.createTransformedShape(modules));
    }
}
