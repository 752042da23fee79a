package now.billing.maintaining;

import now.billing.kernel.document.NumberPattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes a series' pattern or, once and before its first number of a period, raises its next value.
 *
 * @param reset when the counter starts again, or null for what the series has, and with another pattern for as often
 *     as its text allows
 */
public record SaveNumberSeries(String pattern, NumberPattern.@Nullable Reset reset, long nextValue) {

    /** With the reset that goes without saying. */
    public SaveNumberSeries(String pattern, long nextValue) {
        this(pattern, null, nextValue);
    }
}
