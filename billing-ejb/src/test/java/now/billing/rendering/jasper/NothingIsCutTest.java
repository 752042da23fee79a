package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperPrint;
import now.billing.kernel.document.Look;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.LookedPapers;
import now.billing.rendering.paper.PdfText;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.ReceiptPaper;
import now.billing.rendering.paper.ReceiptPrintModel;
import now.billing.rendering.paper.SampleMoney;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.paper.StatementPaper;
import now.billing.rendering.paper.StatementPrintModel;
import now.billing.rendering.paper.StatementPrintRow;
import now.billing.rendering.paper.SumRow;
import now.billing.rendering.paper.WidestPapers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library leaves out text that its field has no room for, without a word. Here every text of every paper must be
 * whole, and every amount on one line, up to the largest amount that the product takes.
 */
class NothingIsCutTest {
    private static final String URL = "https://billing.example.test/d/abc";
    private static final Set<String> AMOUNTS = Set.of("Amount", "StrongAmount", "AgedAmount");
    private static final Set<String> EVERYWHERE = Set.of("EUR", "CHF", "TND", "JPY");

    /** Language and country: symbols before and after, commas, points, apostrophes, spaces, other digits. */
    private static final List<String> PLACES = List.of("en DE", "en US", "de AT", "de CH", "fr TN", "fr FR", "ar TN");

    /** Marks of direction, which have no place in a file of glyphs. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final JRPropertiesUtil SETTINGS =
            JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance());

    private final JasperRenderer renderer = new JasperRenderer();

    /** Makes the library remember what it cut. */
    @BeforeAll
    static void keepWholeTexts() {
        SETTINGS.setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true");
    }

    @AfterAll
    static void forgetWholeTexts() {
        SETTINGS.removeProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT);
    }

    /** Every currency somewhere, those of each number of decimals everywhere. */
    static Stream<String> currenciesAndPlaces() {
        List<String> all = new ArrayList<>();
        int turn = 0;
        for (CurrencyUnit currency : CurrencyUnit.all()) {
            for (int i = 0; i < PLACES.size(); i++) {
                if (EVERYWHERE.contains(currency.code()) || i == turn % PLACES.size()) {
                    all.add(currency.code() + " " + PLACES.get(i));
                }
            }
            turn++;
        }
        return all.stream();
    }

    static Stream<String> currenciesOfEveryKindAndPlaces() {
        return EVERYWHERE.stream().flatMap(currency -> PLACES.stream().map(place -> currency + " " + place));
    }

    static Stream<String> samples() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("currenciesAndPlaces")
    void theLargestAmountsAreWhole(String where) throws JRException {
        String[] parts = where.split(" ");
        CurrencyUnit currency = CurrencyUnit.of(parts[0]);

        assertWhole(
                renderer.fill(DocumentPaper.of(WidestPapers.invoice(currency, parts[1], parts[2], false), URL), null));
        assertWhole(
                renderer.fill(DocumentPaper.of(WidestPapers.invoice(currency, parts[1], parts[2], true), URL), null));
        assertWhole(renderer.fill(ReceiptPaper.of(WidestPapers.receipt(currency, parts[1], parts[2])), null));
        assertWhole(renderer.fill(StatementPaper.of(WidestPapers.statement(currency, parts[1], parts[2])), null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTextOfASampleIsWhole(String name) throws JRException {
        assertWhole(renderer.fill(DocumentPaper.of(SamplePapers.all().get(name), URL), null));
        assertWhole(renderer.fill(DocumentPaper.draftOf(SamplePapers.all().get(name)), null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTextOfASampleIsWholeInEveryLook(String name) throws JRException {
        for (Look look : LookedPapers.all()) {
            assertWhole(renderer.fill(
                    DocumentPaper.of(LookedPapers.in(SamplePapers.all().get(name), look, "Hello", "Bye"), URL), null));
        }
    }

    @Test
    void receiptsAndStatementsAreWhole() throws JRException {
        assertWhole(renderer.fill(ReceiptPaper.of(SampleMoney.receipt()), null));
        assertWhole(renderer.fill(StatementPaper.of(SampleMoney.statement(60)), null, null));
    }

    @ParameterizedTest
    @MethodSource("currenciesOfEveryKindAndPlaces")
    void theFileShowsTheAmountsOfTheModel(String where) {
        String[] parts = where.split(" ");
        CurrencyUnit currency = CurrencyUnit.of(parts[0]);
        String invoice =
                PdfText.of(renderer.document(WidestPapers.invoice(currency, parts[1], parts[2], true), URL, null));
        String receipt = PdfText.of(renderer.receipt(WidestPapers.receipt(currency, parts[1], parts[2]), null));
        String statement = PdfText.of(renderer.statement(WidestPapers.statement(currency, parts[1], parts[2]), null));

        PrintModel invoiced = DocumentPaper.of(WidestPapers.invoice(currency, parts[1], parts[2], true), URL);
        assertShown(invoice, invoiced.lines().stream().map(line -> line.amount()));
        assertShown(invoice, invoiced.sums().stream().map(sum -> sum.amount()));
        ReceiptPrintModel received = ReceiptPaper.of(WidestPapers.receipt(currency, parts[1], parts[2]));
        assertShown(receipt, received.rows().stream().map(row -> row.applied()));
        assertShown(receipt, received.sums().stream().map(sum -> sum.amount()));
        assertShown(statement, amounts(StatementPaper.of(WidestPapers.statement(currency, parts[1], parts[2]))));
    }

    @Test
    void totalsLongerThanAPageAreWhole() throws JRException {
        PrintModel paper = DocumentPaper.of(WidestPapers.longestTotals(), URL);

        assertWhole(renderer.fill(paper, null));
        String file = PdfText.squeezed(renderer.document(WidestPapers.longestTotals(), URL, null));
        int before = 0;
        for (SumRow sum : paper.sums()) {
            int found = file.indexOf(PdfText.squeeze(sum.amount()), before);
            assertThat(found).as(sum.toString()).isPositive();
            before = found;
        }
        assertThat(file.split("reason", -1)).hasSize(reasons(paper) + 1);
    }

    private static int reasons(PrintModel paper) {
        return paper.sums().stream()
                .mapToInt(sum -> sum.label().split("reason", -1).length - 1)
                .sum();
    }

    private static Stream<String> amounts(StatementPrintModel paper) {
        List<String> amounts = new ArrayList<>();
        for (var rows = paper.rows().get(); rows.hasNext(); ) {
            StatementPrintRow row = rows.next();
            amounts.addAll(List.of(row.debit(), row.credit(), row.balance()));
        }
        paper.ageing().forEach(fact -> amounts.add(fact.value()));
        return amounts.stream();
    }

    private static void assertShown(String file, Stream<String> amounts) {
        String drawn = INVISIBLE.matcher(file).replaceAll("");
        amounts.filter(PdfText::isComparable)
                .map(amount -> INVISIBLE.matcher(amount).replaceAll("").replace('\u00A0', ' '))
                .forEach(amount -> assertThat(drawn).contains(amount));
    }

    private static void assertWhole(JasperPrint paper) {
        List<JRPrintText> texts = new ArrayList<>();
        paper.getPages().forEach(page -> collect(page.getElements(), texts));
        assertThat(texts).hasSizeGreaterThan(10);
        for (JRPrintText text : texts) {
            assertThat(text.getTextTruncateIndex()).as(text.getFullText()).isNull();
            if (AMOUNTS.contains(text.getStyle().getName())
                    && !text.getFullText().isEmpty()) {
                assertThat(lines(text)).as(text.getFullText()).isEqualTo(1);
            }
        }
    }

    private static int lines(JRPrintText text) {
        return Math.round(text.getTextHeight() / (text.getLineSpacingFactor() * text.getFontSize()));
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
}
