package now.billing.kernel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;

/** The rules of EN 16931 hold for every document, not only for the examples. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class DocumentCalculatorProperties {

    @Property
    void totalsAddUpInBothBases(@ForAll("documents") CalculationInput input) {
        CalculatedDocument document = DocumentCalculator.calculate(input);
        DocumentTotals totals = document.totals();
        CurrencyUnit currency = input.currency();
        assertThat(totals.lineTotal())
                .isEqualTo(sum(
                        currency,
                        document.lines().stream().map(CalculatedLine::net).toList()));
        assertThat(totals.allowances()).isEqualTo(nets(document, currency, false));
        assertThat(totals.charges()).isEqualTo(nets(document, currency, true));
        assertThat(totals.net())
                .isEqualTo(totals.lineTotal().minus(totals.allowances()).plus(totals.charges()));
        assertThat(totals.net())
                .isEqualTo(sum(
                        currency,
                        document.taxes().stream().map(TaxBreakdown::base).toList()));
        assertThat(totals.tax())
                .isEqualTo(sum(
                        currency,
                        document.taxes().stream().map(TaxBreakdown::tax).toList()));
        assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.tax()));
        assertThat(totals.payable())
                .isEqualTo(totals.gross().minus(totals.prepaid()).plus(totals.rounding()));
    }

    @Property
    void baseOfEachGroupIsTheSumOfItsParts(@ForAll("documents") CalculationInput input) {
        CalculatedDocument document = DocumentCalculator.calculate(input);
        assertThat(document.taxes()).extracting(TaxBreakdown::rate).doesNotHaveDuplicates();
        for (TaxBreakdown group : document.taxes()) {
            Money base = Money.zero(input.currency());
            for (CalculatedLine line : document.lines()) {
                base = line.tax().equals(group.rate()) ? base.plus(line.net()) : base;
            }
            for (CalculatedAdjustment each : document.adjustments()) {
                Money effect = each.charge() ? each.net() : each.net().negated();
                base = each.tax().equals(group.rate()) ? base.plus(effect) : base;
            }
            assertThat(group.base()).isEqualTo(base);
        }
    }

    @Property
    void taxOfNetPricesIsTheBaseTimesTheRateRoundedOnce(@ForAll("netDocuments") CalculationInput input) {
        Rounding rounding = Rounding.halfUp(input.currency());
        for (TaxBreakdown group : DocumentCalculator.calculate(input).taxes()) {
            assertThat(group.tax()).isEqualTo(rounding.percentOf(group.base(), percent(group.rate())));
        }
    }

    @Property
    void taxOfGrossPricesDiffersFromTheNetRuleByAtMostOneUnit(@ForAll("grossDocuments") CalculationInput input) {
        Rounding rounding = Rounding.halfUp(input.currency());
        for (TaxBreakdown group : DocumentCalculator.calculate(input).taxes()) {
            Money byNetRule = rounding.percentOf(group.base(), percent(group.rate()));
            assertThat(group.tax().minus(byNetRule).abs().amount())
                    .isLessThanOrEqualTo(input.currency().minorUnit());
        }
    }

    @Property
    void grossTotalIsTheSumOfWhatIsShown(@ForAll("grossDocuments") CalculationInput input) {
        CalculatedDocument document = DocumentCalculator.calculate(input);
        Money shown = sum(
                        input.currency(),
                        document.lines().stream().map(CalculatedLine::amount).toList())
                .plus(sum(
                        input.currency(),
                        document.adjustments().stream()
                                .map(CalculatedAdjustment::effect)
                                .toList()));
        assertThat(document.totals().gross()).isEqualTo(shown);
    }

    @Property
    void netOfAGrossLineIsWithinOneUnitOfItsExactNet(@ForAll("grossDocuments") CalculationInput input) {
        for (CalculatedLine line : DocumentCalculator.calculate(input).lines()) {
            BigDecimal factor = BigDecimal.valueOf(100).add(percent(line.tax()));
            BigDecimal error = line.net()
                    .amount()
                    .multiply(factor)
                    .subtract(line.amount().amount().multiply(BigDecimal.valueOf(100)));
            assertThat(error.abs()).isLessThan(input.currency().minorUnit().multiply(factor));
        }
    }

    @Property
    void netAndGrossAgreeWhereThereIsNoTax(@ForAll("netDocuments") CalculationInput input) {
        List<CalculationInput.Line> untaxed = input.lines().stream()
                .map(l -> new CalculationInput.Line(
                        l.quantity(),
                        l.unitPrice(),
                        l.baseQuantity(),
                        l.adjustments(),
                        l.discount(),
                        TaxRate.untaxed(TaxCategory.Z)))
                .toList();
        assertThat(totals(input, untaxed, PriceBasis.GROSS)).isEqualTo(totals(input, untaxed, PriceBasis.NET));
    }

    @Property
    void splitDiscountAddsUpToTheWhole(@ForAll("documents") CalculationInput input) {
        CalculatedDocument with = DocumentCalculator.calculate(input);
        int typed = input.adjustments().size();
        Money parts = sum(
                input.currency(),
                with.adjustments().subList(typed, with.adjustments().size()).stream()
                        .map(CalculatedAdjustment::amount)
                        .toList());
        List<CalculationTrace.Step> whole = with.trace().of("discount");
        assertThat(parts.plain())
                .isEqualTo(
                        whole.isEmpty()
                                ? Money.zero(input.currency()).plain()
                                : whole.get(0).result());
    }

    @Property
    void reversedDocumentIsTheExactMirror(@ForAll("proportionalDocuments") CalculationInput input) {
        DocumentTotals invoice = DocumentCalculator.calculate(input).totals();
        DocumentTotals mirrored =
                DocumentCalculator.calculate(RandomDocuments.mirrored(input)).totals();
        assertThat(mirrored.lineTotal()).isEqualTo(invoice.lineTotal().negated());
        assertThat(mirrored.allowances()).isEqualTo(invoice.allowances().negated());
        assertThat(mirrored.tax()).isEqualTo(invoice.tax().negated());
        assertThat(mirrored.gross()).isEqualTo(invoice.gross().negated());
        assertThat(mirrored.payable()).isEqualTo(invoice.payable().negated());
    }

    @Property
    void swissCashIsAMultipleOfFiveCentimes(@ForAll("swissDocuments") CalculationInput input) {
        DocumentTotals totals = DocumentCalculator.calculate(input).totals();
        if (input.cashRounding()) {
            assertThat(totals.payable().amount().remainder(new BigDecimal("0.05")))
                    .isEqualByComparingTo("0");
            assertThat(totals.rounding().abs().amount()).isLessThanOrEqualTo(new BigDecimal("0.02"));
        } else {
            assertThat(totals.rounding().isZero()).isTrue();
        }
    }

    @Property
    void everyStepOfTheTraceComesToItsResult(@ForAll("documents") CalculationInput input) {
        CalculatedDocument document = DocumentCalculator.calculate(input);
        for (CalculationTrace.Step step : document.trace().steps()) {
            if (step.formula().contains("…")) {
                continue;
            }
            BigDecimal error = Formula.evaluate(step.formula()).subtract(new BigDecimal(step.result()));
            assertThat(error.abs())
                    .as("%s = %s = %s", step.target(), step.formula(), step.result())
                    .isLessThan(input.currency().minorUnit());
        }
        assertThat(document.trace().of("totals.payable").get(0).result())
                .isEqualTo(document.totals().payable().plain());
    }

    @Provide
    Arbitrary<CalculationInput> documents() {
        return Arbitraries.of(PriceBasis.values()).flatMap(RandomDocuments::any);
    }

    @Provide
    Arbitrary<CalculationInput> netDocuments() {
        return RandomDocuments.any(PriceBasis.NET);
    }

    @Provide
    Arbitrary<CalculationInput> grossDocuments() {
        return RandomDocuments.any(PriceBasis.GROSS);
    }

    @Provide
    Arbitrary<CalculationInput> swissDocuments() {
        return RandomDocuments.of(CurrencyUnit.of("CHF"), PriceBasis.NET);
    }

    @Provide
    Arbitrary<CalculationInput> proportionalDocuments() {
        return Arbitraries.of(PriceBasis.values()).flatMap(RandomDocuments::proportional);
    }

    private static DocumentTotals totals(CalculationInput input, List<CalculationInput.Line> lines, PriceBasis basis) {
        CalculationInput other = new CalculationInput(
                input.currency(), basis, lines, List.of(), input.discount(), List.of(), input.prepaid(), false, null);
        return DocumentCalculator.calculate(other).totals();
    }

    private static Money nets(CalculatedDocument document, CurrencyUnit currency, boolean charge) {
        return sum(
                currency,
                document.adjustments().stream()
                        .filter(a -> a.charge() == charge)
                        .map(CalculatedAdjustment::net)
                        .toList());
    }

    private static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return Money.sum(currency, amounts);
    }

    private static BigDecimal percent(TaxRate rate) {
        return rate.percent().value();
    }
}
