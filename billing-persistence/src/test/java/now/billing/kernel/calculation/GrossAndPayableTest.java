package now.billing.kernel.calculation;

import static now.billing.kernel.calculation.Calculations.CHF;
import static now.billing.kernel.calculation.Calculations.EUR;
import static now.billing.kernel.calculation.Calculations.S19;
import static now.billing.kernel.calculation.Calculations.eur;
import static now.billing.kernel.calculation.Calculations.gross;
import static now.billing.kernel.calculation.Calculations.input;
import static now.billing.kernel.calculation.Calculations.line;
import static now.billing.kernel.calculation.Calculations.percent;
import static now.billing.kernel.calculation.Calculations.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices that contain tax, and what happens between the gross total and the payable. */
class GrossAndPayableTest {

    @Test
    void takesTaxOutOfGrossPrices() {
        DocumentTotals totals = gross(EUR, line("1", "1.03", S19)).totals();
        assertThat(totals.net().plain()).isEqualTo("0.87");
        assertThat(totals.tax().plain()).isEqualTo("0.16");
        assertThat(totals.payable().plain()).isEqualTo("1.03");
    }

    @Test
    void handsTheNetOfGrossLinesOutToTheCent() {
        CalculatedDocument document =
                gross(EUR, line("1", "9.99", S19), line("1", "9.99", S19), line("1", "9.99", S19));
        assertThat(document.totals().gross().plain()).isEqualTo("29.97");
        assertThat(document.lines()).extracting(l -> l.net().plain()).containsExactly("8.40", "8.39", "8.39");
        assertThat(document.totals().lineTotal().plain()).isEqualTo("25.18");
        assertThat(document.lines().get(0).netPrice().plain()).isEqualTo("8.3949579832");
    }

    @Test
    void grossDiscountIsGross() {
        CalculationInput input =
                input(EUR, PriceBasis.GROSS, Discount.ofPercent(percent("10"), ""), line("1", "119.00", S19));
        DocumentTotals totals = DocumentCalculator.calculate(input).totals();
        assertThat(plain(totals))
                .containsExactly("100.00", "10.00", "0.00", "90.00", "17.10", "107.10", "0.00", "0.00", "107.10");
    }

    @Test
    void roundsThePayableToFiveCentimes() {
        CalculationInput input = new CalculationInput(
                CHF,
                PriceBasis.NET,
                List.of(line("1", "83.33", CHF, TaxRate.standard("8.1"))),
                List.of(),
                null,
                List.of(),
                Money.zero(CHF),
                true,
                null);
        DocumentTotals totals = DocumentCalculator.calculate(input).totals();
        assertThat(plain(totals))
                .containsExactly("83.33", "0.00", "0.00", "83.33", "6.75", "90.08", "0.00", "0.02", "90.10");
    }

    @ParameterizedTest
    @CsvSource({
        "1.01, 1.00, -0.01",
        "1.02, 1.00, -0.02",
        "1.03, 1.05, 0.02",
        "1.04, 1.05, 0.01",
        "1.05, 1.05, 0.00",
        "1.06, 1.05, -0.01",
        "1.07, 1.05, -0.02",
        "1.08, 1.10, 0.02",
        "1.09, 1.10, 0.01",
        "-1.03, -1.05, -0.02"
    })
    void roundsEveryCentToTheNearestFiveCentimes(String gross, String payable, String rounding) {
        String price = gross.replace("-", "");
        CalculationInput input = new CalculationInput(
                CHF,
                PriceBasis.NET,
                List.of(line(gross.startsWith("-") ? "-1" : "1", price, CHF, TaxRate.untaxed(TaxCategory.Z))),
                List.of(),
                null,
                List.of(),
                Money.zero(CHF),
                true,
                null);
        DocumentTotals totals = DocumentCalculator.calculate(input).totals();
        assertThat(totals.payable().plain()).isEqualTo(payable);
        assertThat(totals.rounding().plain()).isEqualTo(rounding);
    }

    @Test
    void prepaidMayMakeThePayableNegative() {
        CalculationInput input = new CalculationInput(
                EUR,
                PriceBasis.NET,
                List.of(line("1", "100", S19)),
                List.of(),
                null,
                List.of(),
                eur("200.00"),
                false,
                null);
        assertThat(DocumentCalculator.calculate(input).totals().payable().plain())
                .isEqualTo("-81.00");
    }

    @Test
    void takesAStatedRoundingAsItIs() {
        CalculationInput input = new CalculationInput(
                EUR,
                PriceBasis.NET,
                List.of(line("1", "336.90", TaxRate.untaxed(TaxCategory.Z))),
                List.of(),
                null,
                List.of(),
                Money.zero(EUR),
                false,
                eur("0.01"));
        assertThat(DocumentCalculator.calculate(input).totals().payable().plain())
                .isEqualTo("336.91");
    }
}
