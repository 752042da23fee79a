package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;

/**
 * The simple discount. On a line it is an allowance; on a document it is an allowance that is split over the VAT
 * groups of the lines in proportion to their sums, so that nobody has to know tax law to give 5 % off.
 *
 * @param reason may be empty
 */
public record Discount(Portion portion, String reason) implements Serializable {

    /** UNTDID 5189: discount. */
    public static final String REASON_CODE = "95";

    public static Discount ofAmount(Money amount, String reason) {
        return new Discount(Portion.ofAmount(amount), reason);
    }

    public static Discount ofPercent(Percent percent, String reason) {
        return new Discount(Portion.ofPercent(percent), reason);
    }

    /** The allowance that this discount is. */
    public Adjustment asAllowance() {
        return new Adjustment(false, portion, reason, REASON_CODE);
    }
}
