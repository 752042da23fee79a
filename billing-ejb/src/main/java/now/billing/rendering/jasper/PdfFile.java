package now.billing.rendering.jasper;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import now.billing.rendering.paper.PaperFrame;

/** Writes filled pages as PDF/A-3b: fonts embedded, sRGB output intent, our own metadata, the same bytes every time. */
final class PdfFile {
    private static final String PROGRAM = "BillingNow";
    private static final int USUAL_SIZE = 64 * 1024;

    private PdfFile() {}

    static byte[] of(JasperPrint pages, PaperFrame frame) throws JRException {
        return of(pages, frame, new PaperExporter());
    }

    static byte[] of(JasperPrint pages, PaperFrame frame, JRPdfExporter exporter) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration(frame));
        exporter.exportReport();
        return ReproducibleBytes.of(bytes.toByteArray(), frame.date());
    }

    private static SimplePdfExporterConfiguration configuration(PaperFrame frame) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_3B);
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setIccProfilePath(SrgbProfile.path());
        // Plain objects: ReproducibleBytes edits them, and hybrid invoices are added to them later.
        configuration.setCompressed(false);
        configuration.setMetadataTitle(frame.metadataTitle());
        configuration.setMetadataAuthor(frame.seller().name());
        configuration.setMetadataCreator(PROGRAM);
        configuration.setMetadataProducer(PROGRAM);
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage(frame.language());
        return configuration;
    }
}
