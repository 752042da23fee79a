package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;

/** A tax that the buyer keeps back and pays to the authority in the seller's name; it is not part of EN 16931. */
public record Withholding(Percent percent, Base base) implements Serializable {

    /** What the percentage is of: the total without tax (BT-109) or with it (BT-112). */
    public enum Base {
        NET,
        GROSS
    }
}
