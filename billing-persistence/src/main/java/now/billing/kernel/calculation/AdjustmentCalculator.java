package now.billing.kernel.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Allocator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.tax.TaxRate;

/**
 * Allowances and charges of the whole document, among them the simple discount split over the VAT groups of the
 * lines.
 */
final class AdjustmentCalculator {

    private final CurrencyUnit currency;
    private final Adjuster adjuster;
    private final TraceWriter trace;

    AdjustmentCalculator(Rounding rounding, TraceWriter trace) {
        this.currency = rounding.currency();
        this.adjuster = new Adjuster(rounding, trace);
        this.trace = trace;
    }

    List<CalculatedAdjustment> calculate(CalculationInput input, List<CalculatedLine> lines) {
        Map<TaxRate, Money> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!input.lines().get(i).apart()) {
                groups.merge(lines.get(i).tax(), lines.get(i).amount(), Money::plus);
            }
        }
        List<CalculatedAdjustment> fixed = new ArrayList<>();
        for (TaxedAdjustment each : input.adjustments()) {
            Money ofSameRate = groups.getOrDefault(each.tax(), Money.zero(currency));
            fixed.add(adjuster.fix(each.adjustment(), ofSameRate, each.tax(), "adjustments[" + fixed.size() + "]"));
        }
        Discount discount = input.discount();
        if (discount != null && !groups.isEmpty()) {
            fixed.addAll(split(discount, groups, fixed.size()));
        }
        return fixed;
    }

    private List<CalculatedAdjustment> split(Discount discount, Map<TaxRate, Money> groups, int firstIndex) {
        List<TaxRate> rates = List.copyOf(groups.keySet());
        List<Money> bases = List.copyOf(groups.values());
        Money whole = Money.sum(currency, bases);
        Money total = adjuster.amountOf(discount.portion(), whole, "discount");
        List<Money> weights = weights(total, whole, bases);
        List<Money> shares = Allocator.proportionally(
                total, weights.stream().map(Money::amount).toList());
        boolean ofWholeDocument =
                discount.portion().percent() != null && discount.portion().base() == null;
        Percent percent = ofWholeDocument ? discount.portion().percent() : null;
        List<CalculatedAdjustment> parts = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            Money share = shares.get(i);
            if (!share.isZero()) {
                String path = "adjustments[" + (firstIndex + parts.size()) + "]";
                trace.step(path, shareFormula(total, weights, i), share);
                Money base = ofWholeDocument ? bases.get(i) : null;
                parts.add(new CalculatedAdjustment(
                        false, share, share, percent, base, discount.reason(), Discount.REASON_CODE, rates.get(i)));
            }
        }
        return parts;
    }

    private String shareFormula(Money total, List<Money> weights, int index) {
        Money sum = Money.sum(currency, weights);
        return sum.isZero()
                ? total.plain()
                : total.plain() + " × " + weights.get(index).plain() + " / " + sum.plain();
    }

    /**
     * The sums of the groups. Where a group is negative and the discount is larger than what all groups come to, exact
     * proportion would blow the parts up; then only the groups on the side of the whole take part.
     */
    private static List<Money> weights(Money total, Money whole, List<Money> bases) {
        boolean proportionate = total.abs().compareTo(whole.abs()) <= 0;
        return bases.stream()
                .map(base -> proportionate || base.signum() == whole.signum() ? base : Money.zero(base.currency()))
                .toList();
    }
}
