package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or charge with its amount fixed.
 *
 * @param amount in the price basis of the document, as it is shown
 * @param net without tax (BT-92, BT-99, BT-136, BT-141); the same as {@code amount} where prices are net
 * @param percent BT-94, BT-101, BT-138, BT-143, or null where the amount was typed
 * @param base what the percentage was taken of (BT-93, BT-100, BT-137, BT-142), or null
 * @param tax its own VAT group; on a line the line's
 */
public record CalculatedAdjustment(
        boolean charge,
        Money amount,
        Money net,
        @Nullable Percent percent,
        @Nullable Money base,
        String reason,
        String reasonCode,
        TaxRate tax)
        implements Serializable {

    /** What it does to a sum: positive for a charge, negative for an allowance. */
    public Money effect() {
        return charge ? amount : amount.negated();
    }

    /** The same with another net amount. */
    public CalculatedAdjustment withNet(Money newNet) {
        return new CalculatedAdjustment(charge, amount, newNet, percent, base, reason, reasonCode, tax);
    }
}
