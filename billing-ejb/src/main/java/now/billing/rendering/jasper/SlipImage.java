package now.billing.rendering.jasper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.codecrete.qrbill.canvas.Graphics2DCanvas;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import now.billing.rendering.qrbill.PaymentSlip;

/** A Swiss payment part as an image of the page; the short way of {@link PaperExporter} draws it with its own fonts. */
final class SlipImage extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    private final transient PaymentSlip slip;

    SlipImage(PaymentSlip slip) {
        this.slip = slip;
    }

    PaymentSlip slip() {
        return slip;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        float scale = (float) (area.getWidth() / PaymentSlip.WIDTH_MM);
        float bottom = (float) (area.getY() + area.getHeight());
        slip.draw(new Graphics2DCanvas(graphics, (float) area.getX(), bottom, scale, SlipCanvas.FONT));
    }
}
