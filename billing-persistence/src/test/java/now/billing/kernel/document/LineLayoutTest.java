package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.document.terms.LayoutRow.Kind;
import org.junit.jupiter.api.Test;

class LineLayoutTest {
    @Test
    void aGroupEndsWithTheNextAndItsSumIsOfItsLines() {
        List<String> entries = shown(
                5,
                row(Kind.HEADING, 0),
                row(Kind.SUBTOTAL, 2),
                row(Kind.BUNDLE, 2),
                row(Kind.TEXT, 3),
                row(Kind.SUBTOTAL, 4));
        assertThat(entries)
                .containsExactly(
                        "HEADING", "0", "1", "SUBTOTAL 0-2", "BUNDLE 2-4", "(2)", "TEXT", "(3)", "SUBTOTAL 2-4", "4");
    }

    @Test
    void whatStandsBeyondTheLastLineStandsAtTheEnd() {
        assertThat(shown(1, row(Kind.SUBTOTAL, 9), row(Kind.TEXT, 0))).containsExactly("TEXT", "0", "SUBTOTAL 0-1");
        assertThat(shown(0, row(Kind.BUNDLE, 0))).containsExactly("BUNDLE 0-0");
    }

    @Property
    void everyLineAndEveryRowStandsThereOnce(
            @ForAll("layouts") List<LayoutRow> rows, @ForAll @IntRange(max = 8) int lines) {
        List<LineLayout.Entry> entries = LineLayout.of(rows, lines);
        assertThat(entries.stream().filter(each -> each.row() == null).map(LineLayout.Entry::line))
                .containsExactlyElementsOf(IntStream.range(0, lines).boxed().toList());
        assertThat(entries.stream().map(LineLayout.Entry::row).filter(each -> each != null))
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(entries).allMatch(each -> 0 <= each.from() && each.from() <= each.to() && each.to() <= lines);
    }

    /** Subtotals and the lines after the last group begin make up the whole: nothing is summed up twice. */
    @Property
    void subtotalsShareNoLine(@ForAll("layouts") List<LayoutRow> rows, @ForAll @IntRange(max = 8) int lines) {
        List<LineLayout.Entry> sums = LineLayout.of(rows, lines).stream()
                .filter(each -> each.row() != null && each.row().does() == Kind.SUBTOTAL)
                .toList();
        for (int i = 1; i < sums.size(); i++) {
            assertThat(sums.get(i).from())
                    .isGreaterThanOrEqualTo(sums.get(i - 1).to());
        }
    }

    @Provide
    Arbitrary<List<LayoutRow>> layouts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()), Arbitraries.integers().between(0, 10))
                .as(LineLayoutTest::row)
                .list()
                .ofMaxSize(6);
    }

    private static LayoutRow row(Kind kind, int above) {
        return new LayoutRow(kind, above, "");
    }

    private static List<String> shown(int lines, LayoutRow... rows) {
        return LineLayout.of(List.of(rows), lines).stream()
                .flatMap(each -> Stream.of(shown(each)))
                .toList();
    }

    private static String shown(LineLayout.Entry each) {
        LayoutRow row = each.row();
        if (row == null) {
            return each.priced() ? "" + each.line() : "(" + each.line() + ")";
        }
        return row.does() + (row.does().isSum() ? " " + each.from() + "-" + each.to() : "");
    }
}
