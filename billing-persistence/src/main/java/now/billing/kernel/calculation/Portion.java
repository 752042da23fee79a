package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fixed amount, a percentage of a base, or both where they say the same: then the base is stated, too.
 *
 * @param base what the percentage is of; null means the natural base, which the user of the portion names
 */
public record Portion(
        @Nullable Money amount,
        @Nullable Percent percent,
        @Nullable Money base) implements Serializable {

    public Portion {
        if (amount == null && percent == null) {
            throw new IllegalArgumentException("a portion is an amount or a percentage");
        }
        if (amount != null && percent != null && base == null) {
            throw new IllegalArgumentException("an amount that is a percentage says of what");
        }
        if (base != null && percent == null) {
            throw new IllegalArgumentException("only a percentage has a base");
        }
    }

    public static Portion ofAmount(Money amount) {
        return new Portion(amount, null, null);
    }

    public static Portion ofPercent(Percent percent) {
        return new Portion(null, percent, null);
    }

    public static Portion ofPercent(Percent percent, Money base) {
        return new Portion(null, percent, base);
    }
}
