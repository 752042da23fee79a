package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.Fact;
import now.billing.rendering.InvoicePaper;
import now.billing.rendering.Papers;
import now.billing.rendering.PdfText;
import now.billing.rendering.PrintLine;
import now.billing.rendering.PrintModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JasperRendererTest {
    private static final Path LOOK = Path.of("target", "look");
    private static final String PUBLIC_URL = "https://billing.example.test/d/abc";

    private final JasperRenderer renderer = new JasperRenderer();

    static Stream<String> papers() {
        return Papers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyValueOfTheModelIsOnThePaper(String name) throws IOException {
        IssuedDocument document = Papers.all().get(name);
        byte[] pdf = renderer.invoice(document, PUBLIC_URL, null);
        keep(name, pdf);

        String text = PdfText.squeezed(pdf);

        for (String value : values(InvoicePaper.of(document, PUBLIC_URL))) {
            assertThat(text).contains(PdfText.squeeze(value));
        }
    }

    private static List<String> values(PrintModel paper) {
        List<String> values = new ArrayList<>(List.of(
                paper.frame().title(),
                paper.frame().headline(),
                paper.frame().seller().name(),
                paper.frame().seller().details(),
                paper.payText(),
                paper.memo(),
                paper.columns().description(),
                paper.columns().amount(),
                paper.notes(),
                paper.closing(),
                paper.payment().title()));
        for (Fact fact : paper.frame().facts()) {
            values.add(fact.label());
            values.add(fact.value());
        }
        for (Fact fact : paper.payment().facts()) {
            values.add(fact.value());
        }
        for (PrintLine line : paper.lines()) {
            values.addAll(List.of(
                    line.description(), line.detail(), line.quantity(), line.unitPrice(), line.tax(), line.amount()));
        }
        paper.sums().forEach(sum -> values.addAll(List.of(sum.label(), sum.amount())));
        return values.stream().filter(PdfText::isComparable).toList();
    }

    @Test
    void aDraftCarriesItsMarkAndNoNumber() throws IOException {
        byte[] pdf = renderer.draft(Papers.rich("en"), null);
        keep("draft", pdf);

        assertThat(PdfText.of(pdf)).contains("DRAFT").doesNotContain("INV-2025-0042", "IBAN");
    }

    @Test
    void aReceiptSaysWhatItSettled() throws IOException {
        byte[] pdf = renderer.receipt(Papers.receipt(), null);
        keep("receipt", pdf);

        assertThat(PdfText.of(pdf))
                .contains("RCP-2025-0003", "Invoice INV-2025-0001", "€1,190.00", "€1,500.00", "Remaining credit");
    }

    @Test
    void aStatementEndsWithTheBalance() throws IOException {
        byte[] pdf = renderer.statement(Papers.statement(24), null);
        keep("statement", pdf);

        assertThat(PdfText.of(pdf)).contains("Opening balance", "€250.00", "Closing balance", "Not yet due");
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        byte[] first = renderer.invoice(Papers.rich("de"), PUBLIC_URL, null);
        byte[] second = new JasperRenderer().invoice(Papers.rich("de"), PUBLIC_URL, null);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theFileSaysThatItIsPdfA() {
        String raw = new String(renderer.invoice(Papers.simple(), null, null), StandardCharsets.ISO_8859_1);

        assertThat(raw)
                .contains("<pdfaid:part>3</pdfaid:part>")
                .contains("<pdfaid:conformance>B</pdfaid:conformance>")
                .contains("/OutputIntents")
                .contains("2025-11-15T12:00:00Z")
                .contains("/Producer(BillingNow)")
                .doesNotContain("JasperReports", "OpenPDF", "Helvetica");
    }

    @Test
    void eightThreadsDrawWhatOneDraws() throws Exception {
        Map<String, IssuedDocument> papers = Papers.all();
        Map<String, byte[]> expected = new java.util.HashMap<>();
        papers.forEach((name, document) -> expected.put(name, renderer.invoice(document, PUBLIC_URL, null)));
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            papers.forEach((name, document) -> tasks.add(
                    () -> java.util.Arrays.equals(expected.get(name), renderer.invoice(document, PUBLIC_URL, null))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Boolean> same = new ArrayList<>();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                same.add(done.get());
            }
            assertThat(same).hasSize(80).containsOnly(true);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Left for a person to look at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
    }
}
