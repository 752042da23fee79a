package now.billing.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;

/**
 * Plain decimal numbers as they come from outside: a point, no exponent, no grouping, no plus sign. Value types use
 * it so that equal numbers are equal objects, however many zeros were written.
 */
public final class Decimals {

    /** Longer texts are refused before a number is made of them. */
    private static final int LONGEST_TEXT = 60;

    private static final Shape PLAIN = Shape.of("-?\\d+(\\.\\d+)?", LONGEST_TEXT);

    private Decimals() {}

    /** Reads a plain decimal; refuses anything else. */
    public static BigDecimal parse(String text) {
        if (!PLAIN.fits(text)) {
            throw InvalidInput.value(ProblemCode.NOT_A_DECIMAL, "value", shortened(text));
        }
        return normal(new BigDecimal(text));
    }

    /** The same number without trailing zeros and without exponent: 1.500 is 1.5, 1E+2 is 100. */
    public static BigDecimal normal(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** The same number written with at least so many decimals. */
    public static BigDecimal padded(BigDecimal value, int decimals) {
        return value.scale() < decimals ? value.setScale(decimals, RoundingMode.UNNECESSARY) : value;
    }

    /**
     * The normal form of a number that fits a column of so many digits before and after the point.
     *
     * @throws InvalidInput if it does not fit
     */
    public static BigDecimal fit(BigDecimal value, int integerDigits, int decimals) {
        BigDecimal normal = ofDecimals(value, decimals);
        if (normal.precision() - normal.scale() > integerDigits) {
            throw InvalidInput.value(
                    ProblemCode.OUT_OF_RANGE,
                    "value",
                    shortened(normal.toPlainString()),
                    "limit",
                    greatest(integerDigits));
        }
        return normal;
    }

    /**
     * The normal form of a number of any size with so many decimals at most.
     *
     * @throws InvalidInput if it has more
     */
    static BigDecimal ofDecimals(BigDecimal value, int decimals) {
        BigDecimal normal = normal(value);
        if (normal.scale() > decimals) {
            throw InvalidInput.value(
                    ProblemCode.TOO_MANY_DECIMALS, "value", shortened(normal.toPlainString()), "limit", decimals);
        }
        return normal;
    }

    /** The largest whole number of so many digits, as refusals name it. */
    public static String greatest(int integerDigits) {
        return "9".repeat(integerDigits);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
