package now.billing.kernel.calculation;

import java.io.Serializable;

/**
 * An allowance or a charge (BG-20, BG-21, BG-27, BG-28) as it is typed.
 *
 * @param charge true adds, false takes off
 * @param portion how much; on a line the natural base of a percentage is quantity × price, on a document it is the
 *     sum of the lines of the same tax rate
 * @param reason BT-97, BT-104, BT-139, BT-144; may be empty
 * @param reasonCode UNTDID 5189 (allowance) or 7161 (charge); may be empty
 */
public record Adjustment(boolean charge, Portion portion, String reason, String reasonCode) implements Serializable {

    public static Adjustment allowance(Portion portion, String reason) {
        return new Adjustment(false, portion, reason, "");
    }

    public static Adjustment charge(Portion portion, String reason) {
        return new Adjustment(true, portion, reason, "");
    }
}
