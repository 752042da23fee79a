package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.look.LogoNormaliser;
import now.billing.rendering.look.Logos;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.Fact;
import now.billing.rendering.paper.Golden;
import now.billing.rendering.paper.PdfText;
import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SampleMoney;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.press.PreviewImages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JasperRendererTest {
    private static final Path LOOK = Path.of("target", "look");
    private static final String PUBLIC_URL = "https://billing.example.test/d/abc";

    private static final int LONGEST_UNBROKEN = 700;

    private final JasperRenderer renderer = new JasperRenderer();

    static Stream<String> papers() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyValueOfTheModelIsOnThePaper(String name) throws IOException {
        IssuedDocument document = SamplePapers.all().get(name);
        byte[] pdf = renderer.document(document, PUBLIC_URL, null);
        keep(name, pdf);

        String text = PdfText.squeezed(pdf);

        for (String value : values(DocumentPaper.of(document, PUBLIC_URL))) {
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
        return values.stream()
                .flatMap(JasperRendererTest::unbroken)
                .filter(PdfText::isComparable)
                .toList();
    }

    /** A very long text may be broken by the foot of a page; then its words are looked for one by one. */
    private static Stream<String> unbroken(String value) {
        return value.length() > LONGEST_UNBROKEN ? Stream.of(value.split("\\s+")) : Stream.of(value);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theWordsAreTheApprovedOnes(String name) throws IOException {
        byte[] pdf = renderer.document(SamplePapers.all().get(name), PUBLIC_URL, null);

        Golden.assertSame("papers/" + name + ".txt", PdfText.of(pdf));
    }

    @Test
    void aDraftCarriesItsMarkAndNoNumber() throws IOException {
        byte[] pdf = renderer.draft(SamplePapers.rich("en"), null);
        keep("draft", pdf);

        assertThat(PdfText.of(pdf))
                .contains("DRAFT", "IBAN", "Pay by bank transfer")
                .doesNotContain("INV-2025-0042");
    }

    @Test
    void aReceiptSaysWhatItSettled() throws IOException {
        byte[] pdf = renderer.receipt(SampleMoney.receipt(), null);
        keep("receipt", pdf);

        assertThat(PdfText.of(pdf))
                .contains("RCP-2025-0003", "Invoice INV-2025-0001", "€1,190.00", "€1,500.00", "Remaining credit");
    }

    @Test
    void aStatementEndsWithTheBalance() throws IOException {
        byte[] pdf = renderer.statement(SampleMoney.statement(24), null);
        keep("statement", pdf);

        assertThat(PdfText.of(pdf)).contains("Opening balance", "€250.00", "Closing balance", "Not yet due");
    }

    @Test
    void theLogoIsOnThePaper() throws IOException {
        byte[] logo = LogoNormaliser.normalise(Logos.png(600, 200, 20));
        byte[] pdf = renderer.document(SamplePapers.simple(), PUBLIC_URL, logo);
        keep("logo", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void aStatementOfManyMovementsIsDrawnWhole() {
        byte[] pdf = renderer.statement(SampleMoney.statement(5_001), null);

        assertThat(PreviewImages.pageCount(pdf)).isGreaterThan(150);
        assertThat(PdfText.of(pdf)).contains("Invoice INV-1000", "Invoice INV-5999", "Closing balance");
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        byte[] first = renderer.document(SamplePapers.rich("de"), PUBLIC_URL, null);
        byte[] second = new JasperRenderer().document(SamplePapers.rich("de"), PUBLIC_URL, null);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theFileSaysThatItIsPdfA() {
        String raw = new String(renderer.document(SamplePapers.simple(), null, null), StandardCharsets.ISO_8859_1);

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
        Map<String, IssuedDocument> papers = SamplePapers.all();
        Map<String, byte[]> expected = new HashMap<>();
        papers.forEach((name, document) -> expected.put(name, renderer.document(document, PUBLIC_URL, null)));
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            papers.forEach((name, document) ->
                    tasks.add(() -> Arrays.equals(expected.get(name), renderer.document(document, PUBLIC_URL, null))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Boolean> same = new ArrayList<>();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                same.add(done.get());
            }
            assertThat(same).hasSize(8 * papers.size()).containsOnly(true);
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
