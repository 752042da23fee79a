package now.billing.kernel.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.problem.InvalidInput;

/**
 * How much of something (BT-129); negative where something is given back.
 *
 * @param value up to 6 decimals, without trailing zeros (column {@code numeric(19,6)})
 */
public record Quantity(BigDecimal value) implements Serializable {

    public static final int INTEGER_DIGITS = 13;
    public static final int DECIMALS = 6;

    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /**
     * @throws InvalidInput {@code input.too_many_decimals} or {@code input.out_of_range}
     */
    public Quantity {
        value = Decimals.fit(value, INTEGER_DIGITS, DECIMALS);
    }

    public static Quantity of(BigDecimal value) {
        return new Quantity(value);
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** Reads a plain decimal such as {@code 1.5}. */
    public static Quantity parse(String text) {
        return new Quantity(Decimals.parse(text));
    }

    public Quantity negated() {
        return new Quantity(value.negate());
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public String plain() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return plain();
    }
}
