package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.PaperFrame;
import now.billing.rendering.paper.PartyBlock;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pages of an invoice break. */
class DocumentFlowTest {
    private static final String URL = "https://billing.example.test/d/abc";

    /** Above the footer, in points from the top of A4. */
    private static final int END_OF_PAGE = 842 - 6 - 54;

    private static final int ROOM_OF_THE_CARD = 116;

    private final JasperRenderer renderer = new JasperRenderer();

    /** What stands on one page. */
    private record Page(boolean heads, boolean line, boolean totals, boolean card, int end) {}

    static Stream<Integer> counts() {
        return IntStream.rangeClosed(1, 45).boxed();
    }

    /** Addresses so long that the table begins anywhere on the first page, or on the second. */
    static Stream<Integer> addressLines() {
        return IntStream.rangeClosed(0, 40).boxed();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 8, 9, 10})
    void upToTenPlainLinesAreOnePageWithTheirPaymentCard(int lines) throws JRException {
        List<Page> pages = pages(SamplePapers.lines(lines));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).card()).isTrue();
    }

    @Test
    void manyRowsOfTotalsStayUnderTheirLines() throws JRException {
        assertThat(pages(SamplePapers.threeRates())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void headsStandAboveLinesAndTotalsBelowThem(int lines) throws JRException {
        assertNothingAlone(pages(SamplePapers.lines(lines)));
    }

    @ParameterizedTest
    @MethodSource("addressLines")
    void soTheyDoWhereverTheTableBegins(int lines) throws JRException {
        PrintModel paper = DocumentPaper.of(SamplePapers.rich("en"), URL);

        assertNothingAlone(pages(withAddressLines(paper, lines)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void theCardBeginsAPageOnlyWhereItHasNoRoom(int lines) throws JRException {
        List<Page> pages = pages(SamplePapers.lines(lines));
        Page last = pages.get(pages.size() - 1);

        if (!last.totals()) {
            assertThat(pages.get(pages.size() - 2).end()).isGreaterThan(END_OF_PAGE - ROOM_OF_THE_CARD);
        }
        assertThat(last.card()).isTrue();
    }

    private static void assertNothingAlone(List<Page> pages) {
        for (Page page : pages) {
            assertThat(page.heads()).as("%s", pages).isEqualTo(page.line());
            assertThat(page.line() || !page.totals()).as("%s", pages).isTrue();
        }
        assertThat(pages.stream().filter(Page::totals)).hasSize(1);
        assertThat(pages.stream().filter(Page::card)).hasSize(1);
    }

    private List<Page> pages(IssuedDocument document) throws JRException {
        return pages(DocumentPaper.of(document, URL));
    }

    private List<Page> pages(PrintModel paper) throws JRException {
        JasperPrint print = renderer.fill(paper, null);
        return print.getPages().stream()
                .map(page -> page(paper, page.getElements()))
                .toList();
    }

    private static Page page(PrintModel paper, List<JRPrintElement> elements) {
        List<JRPrintText> texts = new ArrayList<>();
        collect(elements, texts);
        int end = elements.stream()
                .mapToInt(element -> element.getY() + element.getHeight())
                .filter(bottom -> bottom <= END_OF_PAGE)
                .max()
                .orElse(0);
        return new Page(
                texts.stream()
                        .anyMatch(text ->
                                text.getFullText().equals(paper.columns().unitPrice())),
                texts.stream().anyMatch(text -> text.getStyle().getName().equals("Quantity")),
                texts.stream().anyMatch(text -> text.getStyle().getName().equals(Theme.STRONG_AMOUNT)),
                texts.stream()
                        .anyMatch(text ->
                                text.getFullText().equals(paper.payment().title())),
                end);
    }

    private static void collect(List<JRPrintElement> elements, List<JRPrintText> texts) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text && text.getFullText() != null) {
                texts.add(text);
            } else if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), texts);
            }
        }
    }

    private static PrintModel withAddressLines(PrintModel paper, int lines) {
        PaperFrame frame = paper.frame();
        PartyBlock buyer = new PartyBlock(
                frame.buyer().caption(), frame.buyer().name(), frame.buyer().details() + "\nline".repeat(lines));
        return new PrintModel(
                new PaperFrame(
                        frame.language(),
                        frame.size(),
                        frame.accent(),
                        frame.metadataTitle(),
                        frame.date(),
                        frame.mark(),
                        frame.title(),
                        frame.facts(),
                        frame.seller(),
                        buyer,
                        frame.headline(),
                        frame.footer(),
                        frame.pagePattern()),
                paper.payText(),
                paper.payLink(),
                paper.memo(),
                paper.columns(),
                paper.lines(),
                paper.sums(),
                paper.notes(),
                paper.payment(),
                paper.closing());
    }
}
