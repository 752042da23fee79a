package now.billing.kernel.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxRate;

/**
 * Everything on a document that shares one tax rate.
 *
 * @param lines indexes of its lines
 * @param adjustments indexes of its document allowances and charges
 * @param effects what each adds to the group in the price basis: first the lines, then the adjustments
 */
record TaxGroup(TaxRate rate, List<Integer> lines, List<Integer> adjustments, List<Money> effects) {

    /** The groups in the order in which lines, then adjustments use them. */
    static List<TaxGroup> of(List<CalculatedLine> lines, List<CalculatedAdjustment> adjustments) {
        Map<TaxRate, TaxGroup> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            TaxGroup group = groups.computeIfAbsent(lines.get(i).tax(), TaxGroup::empty);
            group.lines.add(i);
            group.effects.add(lines.get(i).amount());
        }
        for (int i = 0; i < adjustments.size(); i++) {
            TaxGroup group = groups.computeIfAbsent(adjustments.get(i).tax(), TaxGroup::empty);
            group.adjustments.add(i);
            group.effects.add(adjustments.get(i).effect());
        }
        return List.copyOf(groups.values());
    }

    private static TaxGroup empty(TaxRate rate) {
        return new TaxGroup(rate, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
