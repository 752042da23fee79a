package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.money.Allocator;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * The net amounts behind gross prices: the net of a group is its gross less its tax, and it is handed out to the lines,
 * allowances and charges of the group so that each gets its exact net to within a minor unit and nothing is left over.
 */
record NetShares(List<CalculatedLine> lines, List<CalculatedAdjustment> adjustments) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static NetShares of(
            List<TaxGroup> groups,
            List<TaxBreakdown> taxes,
            List<CalculatedLine> lines,
            List<CalculatedAdjustment> adjustments,
            TraceWriter trace) {
        NetShares shares = new NetShares(new ArrayList<>(lines), new ArrayList<>(adjustments));
        for (int g = 0; g < groups.size(); g++) {
            shares.handOut(groups.get(g), taxes.get(g).base(), trace);
        }
        return shares;
    }

    /** Whether the net is that of the group's own rounding, and not settled by what it takes back. */
    private static boolean isRoundedHere(TaxGroup group, Money net) {
        Money gross = Money.sum(net.currency(), group.effects());
        Money tax = Rounding.halfUp(net.currency())
                .taxWithin(gross, group.rate().percent().value());
        return gross.minus(tax).equals(net);
    }

    private void handOut(TaxGroup group, Money net, TraceWriter trace) {
        BigDecimal percent = group.rate().percent().value();
        String formula = " × 100 / (100 + " + group.rate().percent().plain() + ")";
        List<Money> nets = isRoundedHere(group, net)
                ? Allocator.closestTo(net, group.effects(), HUNDRED, HUNDRED.add(percent))
                : Allocator.proportionally(
                        net, group.effects().stream().map(Money::amount).toList());
        int next = 0;
        for (int i : group.lines()) {
            Money share = nets.get(next++);
            trace.step("lines[" + i + "].net", lines.get(i).amount().plain() + formula, share);
            lines.set(i, lines.get(i).withNet(share));
        }
        for (int i : group.adjustments()) {
            CalculatedAdjustment adjustment = adjustments.get(i);
            Money share = nets.get(next++);
            adjustments.set(i, adjustment.withNet(adjustment.charge() ? share : share.negated()));
            trace.step(
                    "adjustments[" + i + "].net",
                    adjustment.amount().plain() + formula,
                    adjustments.get(i).net());
        }
    }
}
