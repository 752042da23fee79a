package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An optional line has its amount and is part of no sum, until it is chosen. */
class OptionalLinesTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final UUID DESK = new UUID(1, 1);
    private static final UUID LAMP = new UUID(1, 2);
    private static final UUID BOOK = new UUID(1, 3);

    @Test
    void itsAmountIsShownAndNothingIsAdded() {
        CalculatedDocument sums = content(PriceBasis.NET).calculate();
        assertThat(sums.lines()).extracting(line -> line.amount().plain()).containsExactly("100.00", "50.00", "20.00");
        assertThat(sums.totals().lineTotal().plain()).isEqualTo("100.00");
        assertThat(sums.totals().gross().plain()).isEqualTo("107.10");
        assertThat(sums.taxes())
                .extracting(group -> group.rate().percent().plain())
                .containsExactly("19");
    }

    @ParameterizedTest
    @EnumSource(PriceBasis.class)
    void whatWasAgreedCostsWhatItWouldAsPlainLines(PriceBasis basis) {
        DocumentContent content = content(basis);
        DocumentContent none = OptionalLines.agreed(content, List.of());
        assertThat(none.calculate().totals()).isEqualTo(content.calculate().totals());
        DocumentContent all = OptionalLines.agreed(content, List.of(LAMP, BOOK));
        assertThat(all.lines()).noneMatch(ContentLine::isOptional).hasSize(3);
        assertThat(all.calculate().taxes()).hasSize(2);
    }

    @Test
    void theRowsStayWithTheirLines() {
        DocumentContent content = content(PriceBasis.NET).toBuilder()
                .more(DocumentTerms.NONE.withLayout(List.of(
                        new LayoutRow(LayoutRow.Kind.HEADING, 0, "Office"),
                        new LayoutRow(LayoutRow.Kind.HEADING, 2, "Reading"))))
                .build();
        assertThat(OptionalLines.agreed(content, List.of(BOOK)).more().layout())
                .extracting(LayoutRow::linesAbove)
                .containsExactly(0, 1);
    }

    @Test
    void amountsKeepTheLineThatTheyWereTakenOf() {
        DocumentContent content = content(PriceBasis.NET);
        DocumentContent agreed = OptionalLines.agreed(content, List.of(BOOK));
        Map<String, Money> taken =
                Map.of("lines[2].discount", Money.parse("1.00", EUR), "discount", Money.parse("2.00", EUR));
        Map<String, Money> moved = OptionalLines.moved(taken, content, agreed);
        assertThat(moved).containsOnlyKeys("lines[1].discount", "discount");
        assertThat(OptionalLines.moved(moved, agreed, content)).isEqualTo(taken);
    }

    @Test
    void onlyEstimatesHaveThem() {
        assertThat(OptionalLines.problems(DocumentKind.ESTIMATE, content(PriceBasis.NET)))
                .isEmpty();
        assertThat(OptionalLines.problems(DocumentKind.INVOICE, content(PriceBasis.NET)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "lines[1].optional document.optional_line", "lines[2].optional document.optional_line");
    }

    @Test
    void whoSaysNoTakesNothingAndNobodyTakesWhatIsNotOffered() {
        List<UUID> optional = OptionalLines.of(content(PriceBasis.NET));
        assertThat(optional).containsExactly(LAMP, BOOK);
        assertThat(answer(Verdict.APPROVED, LAMP).problems(optional)).isEmpty();
        assertThat(answer(Verdict.REJECTED, LAMP).problems(optional)).hasSize(1);
        assertThat(answer(Verdict.APPROVED, DESK).problems(optional)).hasSize(1);
        assertThat(OptionalLines.agreedTotal(content(PriceBasis.NET), answer(Verdict.APPROVED, BOOK)))
                .hasValueSatisfying(total -> assertThat(total.plain()).isEqualTo("126.36"));
        assertThat(OptionalLines.agreedTotal(content(PriceBasis.NET), answer(Verdict.REJECTED)))
                .isEmpty();
    }

    private static EstimateAnswer answer(Verdict verdict, UUID... chosen) {
        return new EstimateAnswer(verdict, true, "Ann", "", List.of(chosen), Instant.EPOCH);
    }

    private static DocumentContent content(PriceBasis basis) {
        return new DocumentContentBuilder(EUR)
                .priceBasis(basis)
                .discount(Discount.ofPercent(Percent.parse("10"), ""))
                .lines(List.of(
                        line(DESK, "100.00", "19", false),
                        line(LAMP, "50.00", "19", true),
                        line(BOOK, "20.00", "7", true)))
                .build();
    }

    private static ContentLine line(UUID id, String price, String rate, boolean optional) {
        ContentLine line =
                ContentLine.of("Line", Quantity.ONE, UnitCode.ONE, UnitPrice.parse(price, EUR), TaxRate.standard(rate));
        return line.withMore(line.more().withOptional(optional)).withLineId(id);
    }
}
