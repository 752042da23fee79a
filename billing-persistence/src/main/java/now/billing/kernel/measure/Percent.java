package now.billing.kernel.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * A percentage: 19 means 19 %. Never negative.
 *
 * @param value up to 999.999999, without trailing zeros (column {@code numeric(9,6)})
 */
public record Percent(BigDecimal value) implements Comparable<Percent>, Serializable {

    public static final int INTEGER_DIGITS = 3;
    public static final int DECIMALS = 6;

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

    /**
     * @throws InvalidInput {@code input.negative}, {@code input.too_many_decimals} or {@code input.out_of_range}
     */
    public Percent {
        value = Decimals.fit(value, INTEGER_DIGITS, DECIMALS);
        if (value.signum() < 0) {
            throw InvalidInput.value(ProblemCode.NEGATIVE, "value", value.toPlainString());
        }
    }

    public static Percent of(BigDecimal value) {
        return new Percent(value);
    }

    /** Reads a plain decimal such as {@code 5.5}. */
    public static Percent parse(String text) {
        return new Percent(Decimals.parse(text));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    public String plain() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " %";
    }
}
