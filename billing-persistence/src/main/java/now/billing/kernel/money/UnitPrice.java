package now.billing.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * What one unit costs (BT-146, BT-148). Not money: it may have more decimals than the currency, and it becomes money
 * only when it is multiplied by a quantity and rounded. Never negative (BR-27, BR-28): a refund is a negative
 * quantity.
 *
 * @param value up to 10 decimals, without trailing zeros (column {@code numeric(23,10)})
 */
public record UnitPrice(BigDecimal value, CurrencyUnit currency) implements Serializable {

    public static final int INTEGER_DIGITS = 13;
    public static final int DECIMALS = 10;

    /**
     * @throws InvalidInput {@code input.negative}, {@code input.too_many_decimals} or {@code input.out_of_range}
     */
    public UnitPrice {
        value = Decimals.fit(value, INTEGER_DIGITS, DECIMALS);
        if (value.signum() < 0) {
            throw InvalidInput.value(ProblemCode.NEGATIVE, "value", value.toPlainString());
        }
    }

    public static UnitPrice of(BigDecimal value, CurrencyUnit currency) {
        return new UnitPrice(value, currency);
    }

    /** Reads a plain decimal such as {@code 158.125}. */
    public static UnitPrice parse(String text, CurrencyUnit currency) {
        return new UnitPrice(Decimals.parse(text), currency);
    }

    public static UnitPrice zero(CurrencyUnit currency) {
        return new UnitPrice(BigDecimal.ZERO, currency);
    }

    /** This price less a discount per unit (BT-147): exact, and refused when it would be negative. */
    public UnitPrice minus(UnitPrice discount) {
        if (!currency.equals(discount.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + currency + " and " + discount.currency);
        }
        return new UnitPrice(value.subtract(discount.value), currency);
    }

    /** The price without the tax that is contained in it, to all decimals that can be stored, half up. */
    public UnitPrice withoutTax(BigDecimal percent) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return new UnitPrice(
                value.multiply(hundred).divide(hundred.add(percent), DECIMALS, RoundingMode.HALF_UP), currency);
    }

    /** The price as it stands in JSON, with at least the decimals of the currency: {@code 120.00}, {@code 158.125}. */
    public String plain() {
        int scale = Math.max(value.scale(), currency.minorDigits());
        return value.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency.code();
    }
}
