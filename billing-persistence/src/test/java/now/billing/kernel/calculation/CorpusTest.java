package now.billing.kernel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import now.billing.fixtures.CorpusCase;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The public invoices of the corpus: the exact ones come out to the cent, the others differ just where their note
 * says.
 */
class CorpusTest {

    private static final int ALL = 63;
    private static final int EXACT = 57;

    @TestFactory
    Stream<DynamicTest> calculatesExactCasesToTheCent() {
        return cases().stream()
                .filter(CorpusCase::exact)
                .map(each -> DynamicTest.dynamicTest(
                        each.file(), () -> assertThat(differences(each)).isEmpty()));
    }

    /** The notes compare totals with the stated lines; where a line differs, the totals above it differ as well. */
    @TestFactory
    Stream<DynamicTest> differsFromTheOthersAsTheirNoteSays() {
        return cases().stream()
                .filter(each -> !each.exact())
                .map(each -> DynamicTest.dynamicTest(each.file(), () -> {
                    List<String> found = differences(each);
                    assertThat(found).startsWith(each.differences().toArray(String[]::new));
                    boolean lineDiffers = each.differences().get(0).startsWith("line ");
                    assertThat(lineDiffers || found.size() == each.differences().size())
                            .as("unexplained: %s", found)
                            .isTrue();
                }));
    }

    @Test
    void corpusIsComplete() {
        assertThat(cases()).hasSize(ALL);
        assertThat(cases().stream().filter(CorpusCase::exact)).hasSize(EXACT);
        assertThat(cases().stream().filter(CorpusCase::exact).flatMap(each -> each.differences().stream()))
                .isEmpty();
    }

    @Test
    void everyCaseCanBeStoredAsDraft() {
        assertThat(cases())
                .allSatisfy(each -> assertThat(each.content().problems()).isEmpty());
    }

    private static List<CorpusCase> cases() {
        Assumptions.assumeTrue(
                CorpusCase.all().isPresent(),
                "no corpus here: set -Dbilling.corpora to the folder that holds einvoice/");
        return CorpusCase.all().orElseThrow();
    }

    /** Each amount that comes out differently, in the words of the corpus: ours, then theirs. */
    private static List<String> differences(CorpusCase each) {
        CalculatedDocument ours = each.content().calculate();
        List<String> found = new ArrayList<>();
        lines(each, ours, found);
        groups(each, ours, found);
        DocumentTotals totals = ours.totals();
        total("sumLineNet", totals.lineTotal(), each, found);
        total("allowanceTotal", totals.allowances(), each, found);
        total("chargeTotal", totals.charges(), each, found);
        total("taxExclusive", totals.net(), each, found);
        total("vatTotal", totals.tax(), each, found);
        total("taxInclusive", totals.gross(), each, found);
        total("prepaid", totals.prepaid(), each, found);
        total("rounding", totals.rounding(), each, found);
        total("payable", totals.payable(), each, found);
        return found;
    }

    private static void lines(CorpusCase each, CalculatedDocument ours, List<String> found) {
        JsonNode lines = each.input().get("lines");
        for (int i = 0; i < lines.size(); i++) {
            String name = "line " + lines.get(i).get("id").asText() + ":";
            compare(name, ours.lines().get(i).net(), each.money(lines.get(i).get("lineNet")), found);
        }
    }

    private static void groups(CorpusCase each, CalculatedDocument ours, List<String> found) {
        JsonNode groups = each.expected().get("vatBreakdown");
        assertThat(ours.taxes()).hasSize(groups.size());
        for (JsonNode group : groups) {
            TaxRate rate = each.rate(group);
            TaxBreakdown mine = ours.taxes().stream()
                    .filter(candidate -> candidate.rate().equals(rate))
                    .findFirst()
                    .orElseThrow();
            String name = "vat " + rate.category() + "/" + rate.percent().plain();
            compare(name + " taxable", mine.base(), each.money(group.get("taxable")), found);
            compare(name + " tax", mine.tax(), each.money(group.get("tax")), found);
        }
    }

    private static void total(String name, Money ours, CorpusCase each, List<String> found) {
        compare(name, ours, each.expected(name), found);
    }

    private static void compare(String name, Money ours, Money theirs, List<String> found) {
        if (!ours.equals(theirs)) {
            found.add(name + " " + ours.plain() + " vs " + theirs.plain());
        }
    }
}
