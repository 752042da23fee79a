package now.billing.kernel.calculation;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/**
 * What became of one line.
 *
 * @param netPrice price without tax (BT-146); with gross prices worked back to 10 decimals
 * @param extended quantity × price / base quantity, rounded, in the price basis
 * @param adjustments its allowances and charges; the simple discount comes first
 * @param amount what the page shows as the line's total, in the price basis
 * @param net BT-131, without tax
 */
public record CalculatedLine(
        UnitPrice netPrice,
        Money extended,
        List<CalculatedAdjustment> adjustments,
        Money amount,
        Money net,
        TaxRate tax)
        implements Serializable {

    public CalculatedLine {
        adjustments = List.copyOf(adjustments);
    }

    CalculatedLine withNet(Money newNet) {
        return new CalculatedLine(netPrice, extended, adjustments, amount, newNet, tax);
    }
}
