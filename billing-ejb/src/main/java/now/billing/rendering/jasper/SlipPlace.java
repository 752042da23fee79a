package now.billing.rendering.jasper;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import now.billing.rendering.qrbill.PaymentSlip;

/**
 * Where a payment part goes: to the bottom of the last page, whose foot moves up above it, or to a page of its own
 * where the last one has no room.
 */
final class SlipPlace {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int WIDTH = (int) Math.round(PaymentSlip.WIDTH_MM * POINTS_PER_MM);
    private static final int HEIGHT = (int) Math.round(PaymentSlip.HEIGHT_MM * POINTS_PER_MM);

    /** The foot of a page with the margin below it: parts/footer.xml. */
    private static final int FOOT = 60;

    private static final int BOTTOM_MARGIN = 6;

    private SlipPlace() {}

    static void add(JasperPrint pages, PaymentSlip slip) {
        int top = pages.getPageHeight() - HEIGHT;
        int footTop = pages.getPageHeight() - FOOT;
        JRPrintPage last = pages.getPages().get(pages.getPages().size() - 1);
        List<JRPrintElement> foot = last.getElements().stream()
                .filter(each -> each.getY() >= footTop)
                .toList();
        int end = last.getElements().stream()
                .filter(each -> each.getY() < footTop)
                .mapToInt(each -> each.getY() + each.getHeight())
                .max()
                .orElse(0);
        if (end + FOOT - BOTTOM_MARGIN > top) {
            JRPrintPage own = new JRBasePrintPage();
            own.addElement(image(pages, slip, top));
            pages.addPage(own);
            return;
        }
        foot.forEach(each -> each.setY(each.getY() - HEIGHT + BOTTOM_MARGIN));
        last.addElement(image(pages, slip, top));
    }

    private static JRBasePrintImage image(JasperPrint pages, PaymentSlip slip, int top) {
        JRBasePrintImage image = new JRBasePrintImage(pages.getDefaultStyleProvider());
        image.setRenderer(new SlipImage(slip));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setX(0);
        image.setY(top);
        image.setWidth(WIDTH);
        image.setHeight(HEIGHT);
        return image;
    }
}
