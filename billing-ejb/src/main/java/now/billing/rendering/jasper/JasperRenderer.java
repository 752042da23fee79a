package now.billing.rendering.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.DocumentPart;
import now.billing.rendering.paper.PaperFrame;
import now.billing.rendering.paper.PaymentCard;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.ReceiptPaper;
import now.billing.rendering.paper.ReceiptPrintModel;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.paper.ReminderPaper;
import now.billing.rendering.paper.ReminderPrintModel;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.paper.StatementPaper;
import now.billing.rendering.paper.StatementPrintModel;
import now.billing.rendering.qrbill.PaymentSlip;
import now.billing.rendering.spi.PaperRenderer;
import org.jspecify.annotations.Nullable;

/** Draws papers with JasperReports. What threads share is read-only; the rest lives in one call. */
@ApplicationScoped
public class JasperRenderer implements PaperRenderer {
    private final Templates templates = new Templates();

    @Override
    public byte[] document(IssuedDocument document, @Nullable String publicUrl, byte @Nullable [] logo) {
        return draw(DocumentPaper.of(document, publicUrl), logo);
    }

    @Override
    public byte[] draft(IssuedDocument candidate, byte @Nullable [] logo) {
        return draw(DocumentPaper.draftOf(candidate), logo);
    }

    @Override
    public byte[] receipt(IssuedReceipt receipt, byte @Nullable [] logo) {
        ReceiptPrintModel paper = ReceiptPaper.of(receipt);
        return withOurLoader(() -> PdfFile.of(fill(paper, logo), paper.frame()));
    }

    @Override
    public byte[] reminder(ReminderContent reminder, byte @Nullable [] logo) {
        ReminderPrintModel paper = ReminderPaper.of(reminder);
        return withOurLoader(() -> PdfFile.of(fill(paper, logo), paper.frame()));
    }

    @Override
    public byte[] statement(StatementContent statement, byte @Nullable [] logo) {
        StatementPrintModel paper = StatementPaper.of(statement);
        if (!paper.manyRows()) {
            return withOurLoader(() -> PdfFile.of(fill(paper, logo, null), paper.frame()));
        }
        try (PagesOnDisk pages = PagesOnDisk.open()) {
            return withOurLoader(() -> PdfFile.of(fill(paper, logo, pages.virtualizer()), paper.frame()));
        }
    }

    private byte[] draw(PrintModel paper, byte @Nullable [] logo) {
        return withOurLoader(() -> PdfFile.of(fill(paper, logo), paper.frame()));
    }

    JasperPrint fill(PrintModel written, byte @Nullable [] logo) throws JRException {
        PrintModel paper = BrokenTexts.of(written);
        return withSlip(flow(paper, logo), paper.payment());
    }

    private static JasperPrint withSlip(JasperPrint pages, PaymentCard payment) {
        PaymentSlip slip = payment.slip();
        if (slip != null) {
            SlipPlace.add(pages, slip);
        }
        return pages;
    }

    /** Where the card or the closing words alone would begin a page, a small card beside the totals is tried. */
    private JasperPrint flow(PrintModel paper, byte @Nullable [] logo) throws JRException {
        JasperPrint pages = fill(Templates.INVOICE, paper, paper.parts(), logo);
        int count = pages.getPages().size();
        if (count == 1
                || !paper.payable()
                || showsTotals(pages.getPages().get(count - 1).getElements())) {
            return pages;
        }
        JasperPrint fewer = fill(Templates.INVOICE_COMPACT, paper, paper.compactParts(), logo);
        return fewer.getPages().size() < count ? fewer : pages;
    }

    private static boolean showsTotals(List<JRPrintElement> elements) {
        return elements.stream()
                .anyMatch(element -> element instanceof JRPrintFrame frame
                        ? showsTotals(frame.getElements())
                        : element.getStyle() != null
                                && Theme.STRONG_AMOUNT.equals(element.getStyle().getName()));
    }

    private JasperPrint fill(String kind, PrintModel paper, List<DocumentPart> parts, byte @Nullable [] logo)
            throws JRException {
        Map<String, Object> parameters = parameters(paper.frame(), NumberSizes.of(paper), logo);
        parameters.put("paper", paper);
        if (paper.payment().scannable()) {
            parameters.put("qr", new QrCodeImage(paper.payment().epcPayload()));
        }
        return fill(kind, paper.frame(), parameters, Rows.of(parts));
    }

    JasperPrint fill(ReceiptPrintModel paper, byte @Nullable [] logo) throws JRException {
        Map<String, Object> parameters = parameters(paper.frame(), NumberSizes.of(paper), logo);
        parameters.put("paper", paper);
        return fill(Templates.RECEIPT, paper.frame(), parameters, Rows.of(paper.rows()));
    }

    JasperPrint fill(ReminderPrintModel written, byte @Nullable [] logo) throws JRException {
        ReminderPrintModel paper = BrokenTexts.of(written);
        Map<String, Object> parameters = parameters(paper.frame(), NumberSizes.of(paper), logo);
        parameters.put("paper", paper);
        if (paper.payment().scannable()) {
            parameters.put("qr", new QrCodeImage(paper.payment().epcPayload()));
        }
        return withSlip(
                fill(Templates.REMINDER, paper.frame(), parameters, Rows.of(paper.paragraphs())), paper.payment());
    }

    /** @param virtualizer where pages wait while the paper is drawn, or null for memory */
    JasperPrint fill(StatementPrintModel paper, byte @Nullable [] logo, @Nullable JRVirtualizer virtualizer)
            throws JRException {
        Map<String, Object> parameters = parameters(paper.frame(), NumberSizes.of(paper), logo);
        parameters.put("paper", paper);
        if (virtualizer != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        }
        return fill(Templates.STATEMENT, paper.frame(), parameters, Rows.of(paper.rows()));
    }

    private JasperPrint fill(String kind, PaperFrame frame, Map<String, Object> parameters, Rows<?> rows)
            throws JRException {
        JasperReport template = templates.of(kind, frame.size(), frame.look());
        return JasperFillManager.fillReport(template, parameters, rows);
    }

    private static Map<String, Object> parameters(PaperFrame frame, NumberSizes numbers, byte @Nullable [] logo) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("theme", Theme.of(frame.accent(), Type.of(frame.look()), numbers));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(frame.language()));
        if (logo != null) {
            parameters.put("logo", SimpleDataRenderer.getInstance(logo));
        }
        return parameters;
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
