package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;

/** Documents nobody would think of, in currencies of no, two and three decimals. */
final class RandomDocuments {

    private RandomDocuments() {}

    static Arbitrary<CalculationInput> any(PriceBasis basis) {
        return Arbitraries.of("EUR", "JPY", "TND", "CHF")
                .map(CurrencyUnit::of)
                .flatMap(currency -> of(currency, basis));
    }

    static Arbitrary<CalculationInput> of(CurrencyUnit currency, PriceBasis basis) {
        return Combinators.combine(
                        line(currency).list().ofMinSize(1).ofMaxSize(12),
                        taxedAdjustment(currency).list().ofMaxSize(3),
                        discount(currency).injectNull(0.5),
                        money(currency, 0, 500),
                        Arbitraries.of(true, false))
                .as((lines, adjustments, discount, prepaid, cash) -> new CalculationInput(
                        currency, basis, lines, adjustments, discount, List.of(), prepaid, cash, null));
    }

    /** The same document with every quantity turned round, as a credit note of it would be; needs no fixed amounts. */
    static CalculationInput mirrored(CalculationInput input) {
        List<CalculationInput.Line> lines = input.lines().stream()
                .map(l -> new CalculationInput.Line(
                        l.quantity().negated(),
                        l.unitPrice(),
                        l.baseQuantity(),
                        l.adjustments(),
                        l.discount(),
                        l.tax()))
                .toList();
        return new CalculationInput(
                input.currency(),
                input.priceBasis(),
                lines,
                input.adjustments(),
                input.discount(),
                input.exemptions(),
                input.prepaid().negated(),
                input.cashRounding(),
                null);
    }

    /** Documents whose discounts are all percentages, so that they have a mirror image. */
    static Arbitrary<CalculationInput> proportional(PriceBasis basis) {
        return any(basis)
                .map(input -> new CalculationInput(
                        input.currency(),
                        basis,
                        input.lines().stream()
                                .map(l -> new CalculationInput.Line(
                                        l.quantity(),
                                        l.unitPrice(),
                                        l.baseQuantity(),
                                        List.of(),
                                        percentOnly(l.discount()),
                                        l.tax()))
                                .toList(),
                        List.of(),
                        percentOnly(input.discount()),
                        List.of(),
                        input.prepaid(),
                        input.cashRounding(),
                        null));
    }

    static Arbitrary<TaxRate> rate() {
        Arbitrary<TaxRate> standard =
                Arbitraries.of("19", "7", "8.1", "5.5", "2.1", "20", "25").map(TaxRate::standard);
        Arbitrary<TaxRate> untaxed = Arbitraries.of(TaxCategory.Z, TaxCategory.E, TaxCategory.AE, TaxCategory.K)
                .map(TaxRate::untaxed);
        return Arbitraries.frequencyOf(Tuple.of(4, standard), Tuple.of(1, untaxed));
    }

    private static Discount percentOnly(Discount discount) {
        return discount == null || discount.portion().percent() == null ? null : discount;
    }

    private static Arbitrary<CalculationInput.Line> line(CurrencyUnit currency) {
        return Combinators.combine(
                        decimal(-300, 3_000, 3).map(Quantity::of),
                        decimal(0, 5_000, 4).map(value -> UnitPrice.of(value, currency)),
                        Arbitraries.of(1L, 1L, 1L, 100L, 366L).map(Quantity::of),
                        adjustment(currency).list().ofMaxSize(2),
                        discount(currency).injectNull(0.7),
                        rate())
                .as(CalculationInput.Line::new);
    }

    private static Arbitrary<TaxedAdjustment> taxedAdjustment(CurrencyUnit currency) {
        return Combinators.combine(adjustment(currency), rate()).as(TaxedAdjustment::new);
    }

    private static Arbitrary<Adjustment> adjustment(CurrencyUnit currency) {
        return Combinators.combine(Arbitraries.of(true, false), portion(currency))
                .as((charge, portion) -> new Adjustment(charge, portion, "Reason", ""));
    }

    private static Arbitrary<Discount> discount(CurrencyUnit currency) {
        return portion(currency).map(portion -> new Discount(portion, ""));
    }

    private static Arbitrary<Portion> portion(CurrencyUnit currency) {
        Arbitrary<Portion> fixed = money(currency, 0, 100).map(Portion::ofAmount);
        Arbitrary<Portion> percent = decimal(0, 100, 2).map(value -> Portion.ofPercent(Percent.of(value)));
        return Arbitraries.oneOf(fixed, percent);
    }

    private static Arbitrary<Money> money(CurrencyUnit currency, long from, long to) {
        return decimal(from, to, currency.minorDigits()).map(amount -> Money.of(amount, currency));
    }

    private static Arbitrary<BigDecimal> decimal(long from, long to, int scale) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(scale);
    }
}
