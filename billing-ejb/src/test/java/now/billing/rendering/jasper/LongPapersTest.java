package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.PdfText;
import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of many lines and of long texts. */
class LongPapersTest {
    private static final String GERMAN = "Die Leistung umfasst Planung, Bau und Abnahme der Anlage. ";
    private static final String ARABIC = "خدمات استشارية في مجال البناء والتشييد ";
    /** Ten times as much may cost thirty times as much: other programs on the core, pages, garbage; a square is 100. */
    private static final long MOST_GROWTH = 30;

    private final JasperRenderer renderer = new JasperRenderer();

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, ARABIC, "x"})
    void tenTimesTheLinesOrTheWordsCostNoSquare(String words) throws JRException {
        cpuNanosOf(20, words, 200);

        long little = cpuNanosOf(100, words, 200);
        long wordy = cpuNanosOf(100, words, 2_000);
        long whole = cpuNanosOf(1_000, words, 2_000);

        assertThat(wordy).isLessThan(little * MOST_GROWTH);
        assertThat(whole).isLessThan(wordy * MOST_GROWTH);
    }

    @Test
    void everyWordOfALongTextIsOnThePaper() throws JRException {
        String detail = numbered(900);
        PrintModel paper = withLines(List.of(line("First", detail), line("Second", numbered(150))), "");

        String text = PdfText.of(PdfFile.of(renderer.fill(paper, null), paper.frame()));

        assertThat(text.split("\\s+")).contains(detail.split(" "));
    }

    /** Wherever the page ends, the terms and the notes after it are whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26})
    void termsAndLongNotesAreWholeOverAPage(int lines) throws JRException {
        String terms = "Payable within thirty days. ".repeat(3) + "Terms end here.";
        String closing = terms + "\n\n" + numbered(400);
        PrintModel paper = withLines(Collections.nCopies(lines, line("Line", "")), closing);

        String text = PdfText.of(PdfFile.of(renderer.fill(paper, null), paper.frame()));

        assertThat(PdfText.squeeze(text)).contains("Termsendhere.");
        assertThat(text.split("\\s+")).contains(numbered(400).split(" "));
    }

    private static String numbered(int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(i -> "word" + i).toList());
    }

    private static PrintLine line(String description, String detail) {
        return new PrintLine(description, detail, "1", "€1.00", "19%", "€1.00");
    }

    private static PrintModel withLines(List<PrintLine> lines, String closing) {
        PrintModel paper = DocumentPaper.of(SamplePapers.simple(), null);
        return new PrintModel(
                paper.frame(),
                paper.payText(),
                paper.payLink(),
                paper.memo(),
                paper.columns(),
                lines,
                paper.sums(),
                paper.notes(),
                paper.payment(),
                closing);
    }

    private long cpuNanosOf(int lines, String words, int length) throws JRException {
        PrintModel paper =
                withLines(Collections.nCopies(lines, line("Line", words.repeat(length / words.length()))), "");
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PdfFile.of(renderer.fill(paper, null), paper.frame());
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
