package now.billing.kernel.calculation;

import static now.billing.kernel.calculation.Calculations.EUR;
import static now.billing.kernel.calculation.Calculations.S19;
import static now.billing.kernel.calculation.Calculations.S7;
import static now.billing.kernel.calculation.Calculations.eur;
import static now.billing.kernel.calculation.Calculations.gross;
import static now.billing.kernel.calculation.Calculations.input;
import static now.billing.kernel.calculation.Calculations.line;
import static now.billing.kernel.calculation.Calculations.net;
import static now.billing.kernel.calculation.Calculations.percent;
import static now.billing.kernel.calculation.Calculations.plain;
import static now.billing.kernel.calculation.Calculations.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentCalculatorTest {

    @Test
    void addsTaxToNetPrices() {
        DocumentTotals totals = net(EUR, line("2", "120.00", S19)).totals();
        assertThat(plain(totals))
                .containsExactly("240.00", "0.00", "0.00", "240.00", "45.60", "285.60", "0.00", "0.00", "285.60");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.125, 0.13", "-1, 0.125, -0.13", "3, 33.333, 100.00", "31, 1.0561202186, 32.74", "0, 5, 0.00"})
    void roundsEachLineHalfAwayFromZero(String quantity, String price, String expected) {
        assertThat(net(EUR, line(quantity, price, S19)).lines().get(0).net().plain())
                .isEqualTo(expected);
    }

    @Test
    void dividesByTheBaseQuantityLast() {
        CalculationInput.Line perYear = new CalculationInput.Line(
                Quantity.of(31), price("386.52", EUR), Quantity.of(366), List.of(), null, S19);
        assertThat(net(EUR, perYear).lines().get(0).net().plain()).isEqualTo("32.74");
    }

    @Test
    void roundsTaxOncePerGroupAndNotPerLine() {
        CalculatedDocument document = net(EUR, line("1", "0.03", S19), line("1", "0.03", S19), line("1", "0.03", S7));
        assertThat(document.taxes())
                .extracting(
                        t -> t.rate() + " " + t.base().plain() + " " + t.tax().plain())
                .containsExactly("S 19 % 0.06 0.01", "S 7 % 0.03 0.00");
    }

    @Test
    void takesLineDiscountThenAllowancesAndCharges() {
        CalculationInput.Line line = new CalculationInput.Line(
                Quantity.of(3),
                price("33.33", EUR),
                Quantity.ONE,
                List.of(
                        Adjustment.allowance(Portion.ofAmount(eur("1.00")), "Scratch"),
                        Adjustment.charge(Portion.ofPercent(percent("5"), eur("50.00")), "Express")),
                Discount.ofPercent(percent("10"), "Loyalty"),
                S19);
        CalculatedLine result = net(EUR, line).lines().get(0);
        assertThat(result.extended().plain()).isEqualTo("99.99");
        assertThat(result.adjustments()).extracting(a -> a.effect().plain()).containsExactly("-10.00", "-1.00", "2.50");
        assertThat(result.adjustments().get(0).base()).isEqualTo(eur("99.99"));
        assertThat(result.net().plain()).isEqualTo("91.49");
    }

    @Test
    void splitsTheSimpleDiscountOverTheGroupsWithoutLosingACent() {
        CalculationInput input = input(
                EUR,
                PriceBasis.NET,
                Discount.ofAmount(eur("10.00"), "Loyalty"),
                line("1", "100.00", S19),
                line("1", "50.00", S7),
                line("1", "50.00", TaxRate.untaxed(TaxCategory.Z)));
        CalculatedDocument document = DocumentCalculator.calculate(input);
        assertThat(document.adjustments()).extracting(a -> a.amount().plain()).containsExactly("5.00", "2.50", "2.50");
        assertThat(document.totals().allowances().plain()).isEqualTo("10.00");
        assertThat(document.taxes()).extracting(t -> t.base().plain()).containsExactly("95.00", "47.50", "47.50");
    }

    @Test
    void givesTheLeftOverCentToTheLargestRemainderAndTiesToTheFirst() {
        CalculationInput input = input(
                EUR,
                PriceBasis.NET,
                Discount.ofAmount(eur("0.10"), ""),
                line("1", "10", S19),
                line("1", "10", S7),
                line("1", "10", TaxRate.standard("5")));
        assertThat(DocumentCalculator.calculate(input).adjustments())
                .extracting(a -> a.amount().plain())
                .containsExactly("0.04", "0.03", "0.03");
    }

    @Test
    void discountLargerThanTheWholeDoesNotBlowUpOppositeGroups() {
        CalculationInput input = input(
                EUR,
                PriceBasis.NET,
                Discount.ofAmount(eur("10.00"), ""),
                line("1", "100.00", S19),
                line("-1", "99.99", S7));
        assertThat(DocumentCalculator.calculate(input).adjustments())
                .extracting(a -> a.tax() + " " + a.amount().plain())
                .containsExactly("S 19 % 10.00");
    }

    @Test
    void documentAllowanceInPercentTakesTheLinesOfItsRateAsBase() {
        CalculationInput input = new CalculationInput(
                EUR,
                PriceBasis.NET,
                List.of(line("1", "200.00", S19), line("1", "100.00", S7)),
                List.of(
                        new TaxedAdjustment(Adjustment.allowance(Portion.ofPercent(percent("2")), "Rebate"), S19),
                        new TaxedAdjustment(Adjustment.charge(Portion.ofAmount(eur("9.90")), "Freight"), S7)),
                null,
                List.of(),
                Money.zero(EUR),
                false,
                null);
        CalculatedDocument document = DocumentCalculator.calculate(input);
        assertThat(document.adjustments().get(0).amount().plain()).isEqualTo("4.00");
        assertThat(plain(document.totals()))
                .containsExactly("300.00", "4.00", "9.90", "305.90", "44.93", "350.83", "0.00", "0.00", "350.83");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 19, 333, 1, 333, 63, 396",
        "TND, 19, 10.005, 3, 30.015, 5.703, 35.718",
        "DJF, 10, 1005, 1, 1005, 101, 1106"
    })
    void knowsCurrenciesOfNoneAndThreeDecimals(
            String code, String rate, String price, String quantity, String net, String tax, String gross) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        DocumentTotals totals = net(currency, line(quantity, price, currency, TaxRate.standard(rate)))
                .totals();
        assertThat(totals.net().plain()).isEqualTo(net);
        assertThat(totals.tax().plain()).isEqualTo(tax);
        assertThat(totals.gross().plain()).isEqualTo(gross);
    }

    @ParameterizedTest
    @EnumSource(TaxCategory.class)
    void everyCategoryHasItsGroup(TaxCategory category) {
        TaxRate rate = TaxRate.of(category, category.isTaxable() ? percent("7") : Percent.ZERO);
        TaxBreakdown group = net(EUR, line("1", "100.00", rate)).taxes().get(0);
        assertThat(group.base().plain()).isEqualTo("100.00");
        assertThat(group.tax().plain()).isEqualTo(category.isTaxable() ? "7.00" : "0.00");
    }

    @Test
    void theReasonOfAnExemptionHangsOnItsGroup() {
        CalculationInput input = new CalculationInput(
                EUR,
                PriceBasis.NET,
                List.of(line("1", "1", TaxRate.untaxed(TaxCategory.E)), line("1", "1", S19)),
                List.of(),
                null,
                List.of(TaxExemption.of(TaxCategory.E, "Small business", "")),
                Money.zero(EUR),
                false,
                null);
        List<TaxBreakdown> taxes = DocumentCalculator.calculate(input).taxes();
        assertThat(taxes.get(0).exemptionReason()).isEqualTo("Small business");
        assertThat(taxes.get(0).exemptionCode()).isNull();
        assertThat(taxes.get(1).exemptionReason()).isNull();
    }

    @Test
    void nothingCostsNothing() {
        assertThat(plain(net(EUR).totals())).containsOnly("0.00");
    }

    @Test
    void refusesNoSizeSoThatWhatWasStoredCanAlwaysBeRead() {
        CalculatedDocument large = net(EUR, line("9999999999999", "9999999999999", S19));
        assertThat(large.totals().net().plain()).isEqualTo("99999999999980000000000001.00");
    }

    @Test
    void everyTotalHasATrace() {
        CalculationTrace trace = net(EUR, line("2", "120.00", S19)).trace();
        assertThat(trace.steps())
                .extracting(s -> s.target() + " = " + s.formula() + " = " + s.result())
                .containsExactly(
                        "lines[0].extended = 2 × 120.00 = 240.00",
                        "lines[0].amount = 240.00 = 240.00",
                        "taxes[0].base = 240.00 = 240.00",
                        "taxes[0].tax = 240.00 × 19 % = 45.60",
                        "totals.lineTotal = 240.00 = 240.00",
                        "totals.allowances = 0 = 0.00",
                        "totals.charges = 0 = 0.00",
                        "totals.net = 240.00 − 0.00 + 0.00 = 240.00",
                        "totals.tax = 45.60 = 45.60",
                        "totals.gross = 240.00 + 45.60 = 285.60",
                        "totals.prepaid = 0.00 = 0.00",
                        "totals.rounding = 0.00 = 0.00",
                        "totals.payable = 285.60 − 0.00 + 0.00 = 285.60");
        assertThat(trace.of("totals.tax")).hasSize(1);
    }
}
