package now.billing.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an exact number becomes money: to which step, and which way at half. Always passed or made by the caller, never a
 * default. HALF_UP means away from zero, so that a credit note mirrors its invoice cent for cent.
 *
 * @param step what the result is a multiple of: the minor unit, or 0.05 for Swiss cash
 */
public record Rounding(CurrencyUnit currency, BigDecimal step, RoundingMode mode) {

    public Rounding {
        if (step.signum() <= 0 || Decimals.normal(step).scale() > currency.minorDigits()) {
            throw new IllegalArgumentException("not a rounding step of " + currency + ": " + step);
        }
    }

    /** To the minor unit, half up: the rounding of every amount of a document. */
    public static Rounding halfUp(CurrencyUnit currency) {
        return new Rounding(currency, currency.minorUnit(), RoundingMode.HALF_UP);
    }

    /** To what can be paid in cash, half up: 0.05 for CHF. */
    public static Rounding cash(CurrencyUnit currency) {
        return new Rounding(currency, currency.cashStep(), RoundingMode.HALF_UP);
    }

    public Money round(BigDecimal exact) {
        return quotient(exact, BigDecimal.ONE);
    }

    public Money round(Money amount) {
        return round(amount.amount());
    }

    /** {@code dividend / divisor}, rounded once. */
    public Money quotient(BigDecimal dividend, BigDecimal divisor) {
        return Money.of(dividend.divide(divisor.multiply(step), 0, mode).multiply(step), currency);
    }

    /** {@code percent} of {@code base}, rounded once; 19 means 19 %. */
    public Money percentOf(Money base, BigDecimal percent) {
        return quotient(base.amount().multiply(percent), BigDecimal.valueOf(100));
    }

    /** The tax that is contained in a gross amount: {@code gross × percent / (100 + percent)}, rounded once. */
    public Money taxWithin(Money gross, BigDecimal percent) {
        return quotient(
                gross.amount().multiply(percent), BigDecimal.valueOf(100).add(percent));
    }
}
