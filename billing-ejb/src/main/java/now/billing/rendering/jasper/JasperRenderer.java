package now.billing.rendering.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.rendering.InvoicePaper;
import now.billing.rendering.PaperFrame;
import now.billing.rendering.PrintModel;
import now.billing.rendering.ReceiptPaper;
import now.billing.rendering.ReceiptPrintModel;
import now.billing.rendering.StatementContent;
import now.billing.rendering.StatementPaper;
import now.billing.rendering.StatementPrintModel;
import now.billing.rendering.spi.PaperRenderer;
import org.jspecify.annotations.Nullable;

/** Draws papers with JasperReports. What threads share is read-only; the rest lives in one call. */
@ApplicationScoped
public class JasperRenderer implements PaperRenderer {
    private final Templates templates = new Templates();

    @Override
    public byte[] invoice(IssuedDocument document, @Nullable String publicUrl, byte @Nullable [] logo) {
        return draw(InvoicePaper.of(document, publicUrl), logo);
    }

    @Override
    public byte[] draft(IssuedDocument candidate, byte @Nullable [] logo) {
        return draw(InvoicePaper.draftOf(candidate), logo);
    }

    @Override
    public byte[] receipt(IssuedReceipt receipt, byte @Nullable [] logo) {
        ReceiptPrintModel paper = ReceiptPaper.of(receipt);
        Map<String, Object> parameters = parameters(paper.frame(), paper, logo);
        return pdf(Templates.RECEIPT, paper.frame(), parameters, Rows.of(paper.rows()));
    }

    @Override
    public byte[] statement(StatementContent statement, byte @Nullable [] logo) {
        StatementPrintModel paper = StatementPaper.of(statement);
        Map<String, Object> parameters = parameters(paper.frame(), paper, logo);
        if (!paper.manyRows()) {
            return pdf(Templates.STATEMENT, paper.frame(), parameters, Rows.of(paper.rows()));
        }
        try (PagesOnDisk pages = PagesOnDisk.open()) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, pages.virtualizer());
            return pdf(Templates.STATEMENT, paper.frame(), parameters, Rows.of(paper.rows()));
        }
    }

    private byte[] draw(PrintModel paper, byte @Nullable [] logo) {
        return withOurLoader(() -> PdfFile.of(fill(paper, logo), paper.frame()));
    }

    JasperPrint fill(PrintModel paper, byte @Nullable [] logo) throws JRException {
        Map<String, Object> parameters = parameters(paper.frame(), paper, logo);
        if (paper.payment().scannable()) {
            parameters.put("qr", new QrCodeImage(paper.payment().epcPayload()));
        }
        JasperReport template = templates.of(Templates.INVOICE, paper.frame().size());
        return JasperFillManager.fillReport(template, parameters, Rows.of(paper.lines()));
    }

    private static Map<String, Object> parameters(PaperFrame frame, Object paper, byte @Nullable [] logo) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("paper", paper);
        parameters.put("theme", Theme.of(frame.accent()));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(frame.language()));
        if (logo != null) {
            parameters.put("logo", SimpleDataRenderer.getInstance(logo));
        }
        return parameters;
    }

    private byte[] pdf(String kind, PaperFrame frame, Map<String, Object> parameters, Rows<?> rows) {
        return withOurLoader(() -> {
            JasperReport template = templates.of(kind, frame.size());
            return PdfFile.of(JasperFillManager.fillReport(template, parameters, rows), frame);
        });
    }

    /** The library finds fonts and settings through the thread's loader: ours sees both, whoever calls. */
    private static byte[] withOurLoader(Drawing drawing) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(JasperRenderer.class.getClassLoader());
        try {
            return drawing.draw();
        } catch (JRException broken) {
            throw new IllegalStateException("Cannot draw a paper", broken);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    @FunctionalInterface
    private interface Drawing {
        byte[] draw() throws JRException;
    }
}
