package now.billing.bench;

import java.math.BigDecimal;

/**
 * One measured figure beside the figure it is held against.
 *
 * @param what what was measured, in a few words
 * @param value the figure
 * @param unit its unit, such as {@code s}, {@code MB} or {@code ×}
 * @param target the most it may be
 */
public record Measurement(String what, BigDecimal value, String unit, BigDecimal target) {
    public boolean met() {
        return value.compareTo(target) <= 0;
    }

    String line() {
        return what + ": " + value.toPlainString() + " " + unit + " (target " + target.toPlainString() + " " + unit
                + ", " + (met() ? "met" : "MISSED") + ")";
    }
}
