package now.billing.kernel.calculation;

import java.util.List;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Everything totals depend on, and nothing else.
 *
 * @param prepaid really paid amounts (BT-113), gross
 * @param cashRounding whether the payable is rounded to what can be paid in cash
 * @param rounding a stated rounding of the payable (BT-114), or null; not together with {@code cashRounding}
 * @param withholdings what the buyer keeps back
 */
public record CalculationInput(
        CurrencyUnit currency,
        PriceBasis priceBasis,
        List<Line> lines,
        List<TaxedAdjustment> adjustments,
        @Nullable Discount discount,
        List<TaxExemption> exemptions,
        Money prepaid,
        boolean cashRounding,
        @Nullable Money rounding,
        List<Withholding> withholdings) {

    public CalculationInput {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        exemptions = List.copyOf(exemptions);
        withholdings = List.copyOf(withholdings);
        if (cashRounding && rounding != null) {
            throw new IllegalArgumentException("rounding is either made or stated");
        }
    }

    /** Of a document of which nothing is kept back. */
    public CalculationInput(
            CurrencyUnit currency,
            PriceBasis priceBasis,
            List<Line> lines,
            List<TaxedAdjustment> adjustments,
            @Nullable Discount discount,
            List<TaxExemption> exemptions,
            Money prepaid,
            boolean cashRounding,
            @Nullable Money rounding) {
        this(
                currency,
                priceBasis,
                lines,
                adjustments,
                discount,
                exemptions,
                prepaid,
                cashRounding,
                rounding,
                List.of());
    }

    /** The plain case: net prices, no adjustments, nothing paid. */
    public static CalculationInput net(CurrencyUnit currency, List<Line> lines) {
        return new CalculationInput(
                currency, PriceBasis.NET, lines, List.of(), null, List.of(), Money.zero(currency), false, null);
    }

    /**
     * What a line contributes.
     *
     * @param baseQuantity what the price is for (BT-149), positive, usually 1
     * @param apart whether no discount and no charge of the document is a share of it: what was paid before
     */
    public record Line(
            Quantity quantity,
            UnitPrice unitPrice,
            Quantity baseQuantity,
            List<Adjustment> adjustments,
            @Nullable Discount discount,
            TaxRate tax,
            boolean apart) {

        public Line {
            adjustments = List.copyOf(adjustments);
            if (!baseQuantity.isPositive()) {
                throw new IllegalArgumentException("a base quantity is positive: " + baseQuantity);
            }
        }

        /** The usual line. */
        public Line(
                Quantity quantity,
                UnitPrice unitPrice,
                Quantity baseQuantity,
                List<Adjustment> adjustments,
                @Nullable Discount discount,
                TaxRate tax) {
            this(quantity, unitPrice, baseQuantity, adjustments, discount, tax, false);
        }

        public static Line of(Quantity quantity, UnitPrice unitPrice, TaxRate tax) {
            return new Line(quantity, unitPrice, Quantity.ONE, List.of(), null, tax);
        }
    }
}
