package now.billing.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure beside the figure it is held against.
 *
 * @param what what was measured, in a few words
 * @param value the figure
 * @param unit its unit, such as {@code s}, {@code MB} or {@code ×}
 * @param target the most it may be, or null for a figure that is only shown
 */
public record Measurement(
        String what,
        BigDecimal value,
        String unit,
        @Nullable BigDecimal target) {
    /** A figure without a target. */
    public static Measurement shown(String what, BigDecimal value, String unit) {
        return new Measurement(what, value, unit, null);
    }

    public boolean met() {
        return target == null || value.compareTo(target) <= 0;
    }

    String line() {
        String figure = what + ": " + value.toPlainString() + " " + unit;
        return target == null
                ? figure
                : figure + " (target " + target.toPlainString() + " " + unit + ", " + (met() ? "met" : "MISSED") + ")";
    }

    /** Its line in the table of the page. */
    String row() {
        String limit = target == null ? "" : "≤ " + target.toPlainString() + " " + unit;
        String verdict = target == null ? "" : met() ? "met" : "missed";
        return "| " + what + " | " + value.toPlainString() + " " + unit + " | " + limit + " | " + verdict + " |";
    }
}
