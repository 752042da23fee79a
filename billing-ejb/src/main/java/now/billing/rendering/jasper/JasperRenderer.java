package now.billing.rendering.jasper;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import now.billing.rendering.PaperFrame;
import now.billing.rendering.PrintModel;
import org.jspecify.annotations.Nullable;

/** Draws print models as PDF/A-3b. Safe for many threads: what is shared is read-only, the rest lives in one call. */
public final class JasperRenderer {
    private final Templates templates = new Templates();

    byte[] draw(PrintModel paper, byte @Nullable [] logo) {
        Map<String, Object> parameters = parameters(paper.frame(), logo);
        parameters.put("paper", paper);
        if (paper.payment().scannable()) {
            parameters.put("qr", new QrCodeImage(paper.payment().epcPayload()));
        }
        return pdf(Templates.INVOICE, paper.frame(), parameters, paper.lines().iterator());
    }

    private static Map<String, Object> parameters(PaperFrame frame, byte @Nullable [] logo) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("theme", Theme.of("Documents", frame.accent()));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(frame.language()));
        if (logo != null) {
            parameters.put("logo", SimpleDataRenderer.getInstance(logo));
        }
        return parameters;
    }

    private byte[] pdf(String kind, PaperFrame frame, Map<String, Object> parameters, Iterator<?> rows) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // The library finds fonts and settings through this loader: ours sees both, whoever calls.
        thread.setContextClassLoader(JasperRenderer.class.getClassLoader());
        try {
            JasperPrint pages =
                    JasperFillManager.fillReport(templates.of(kind, frame.size()), parameters, Rows.of(rows));
            return PdfFile.of(pages, frame);
        } catch (JRException broken) {
            throw new IllegalStateException("Cannot draw " + frame.metadataTitle(), broken);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
