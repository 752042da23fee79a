package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/** Short ways to write a calculation in a test. */
final class Calculations {

    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final CurrencyUnit CHF = CurrencyUnit.of("CHF");
    static final TaxRate S19 = TaxRate.standard("19");
    static final TaxRate S7 = TaxRate.standard("7");

    private Calculations() {}

    static CalculatedDocument net(CurrencyUnit currency, CalculationInput.Line... lines) {
        return DocumentCalculator.calculate(CalculationInput.net(currency, Arrays.asList(lines)));
    }

    static CalculatedDocument gross(CurrencyUnit currency, CalculationInput.Line... lines) {
        return DocumentCalculator.calculate(input(currency, PriceBasis.GROSS, null, lines));
    }

    static CalculationInput input(
            CurrencyUnit currency, PriceBasis basis, Discount discount, CalculationInput.Line... lines) {
        return new CalculationInput(
                currency,
                basis,
                Arrays.asList(lines),
                List.of(),
                discount,
                List.of(),
                Money.zero(currency),
                false,
                null);
    }

    static CalculationInput.Line line(String quantity, String price, TaxRate rate) {
        return line(quantity, price, EUR, rate);
    }

    static CalculationInput.Line line(String quantity, String price, CurrencyUnit currency, TaxRate rate) {
        return CalculationInput.Line.of(Quantity.parse(quantity), price(price, currency), rate);
    }

    static UnitPrice price(String text, CurrencyUnit currency) {
        return UnitPrice.of(new BigDecimal(text), currency);
    }

    static Money eur(String text) {
        return Money.parse(text, EUR);
    }

    static Percent percent(String text) {
        return Percent.parse(text);
    }

    static List<String> plain(DocumentTotals t) {
        return List.of(
                        t.lineTotal(),
                        t.allowances(),
                        t.charges(),
                        t.net(),
                        t.tax(),
                        t.gross(),
                        t.prepaid(),
                        t.rounding(),
                        t.payable())
                .stream()
                .map(Money::plain)
                .toList();
    }
}
