package now.billing.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import now.billing.kernel.problem.InvalidInput;

/**
 * An exact amount in a currency. Its scale is the currency's minor digits; it refuses more, refuses to mix currencies
 * and never divides: {@link Rounding} rounds and {@link Allocator} splits.
 *
 * <p>What is typed has at most {@value #INTEGER_DIGITS} digits before the point, and so has every amount of a document.
 * A sum has as many as it needs: two amounts that are valid by themselves always have one (ADR 0024).
 *
 * @param amount always of the currency's scale
 */
public record Money(BigDecimal amount, CurrencyUnit currency) implements Comparable<Money>, Serializable {

    /** Digits before the point of one amount; the columns ({@code numeric(19,4)}) have room for two more. */
    public static final int INTEGER_DIGITS = 13;

    /**
     * @throws InvalidInput {@code input.too_many_decimals}
     */
    public Money {
        int decimals = currency.minorDigits();
        if (amount.scale() != decimals) {
            amount = Decimals.ofDecimals(amount, decimals).setScale(decimals, RoundingMode.UNNECESSARY);
        }
    }

    /** An amount that was calculated, summed up or stored: as many digits as it has. */
    public static Money of(BigDecimal amount, CurrencyUnit currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount that somebody typed.
     *
     * @throws InvalidInput {@code input.too_many_decimals} or {@code input.out_of_range}
     */
    public static Money typed(BigDecimal amount, CurrencyUnit currency) {
        return new Money(Decimals.fit(amount, INTEGER_DIGITS, currency.minorDigits()), currency);
    }

    /**
     * Reads a plain decimal that somebody wrote, such as {@code 119.00}; missing or additional zeros at the end do not
     * matter.
     *
     * @throws InvalidInput {@code input.not_a_decimal}, {@code input.too_many_decimals} or {@code input.out_of_range}
     */
    public static Money parse(String text, CurrencyUnit currency) {
        return typed(Decimals.parse(text), currency);
    }

    /** Reads what {@link #plain} wrote, which is never too large. */
    public static Money stored(String plain, CurrencyUnit currency) {
        return new Money(new BigDecimal(plain), currency);
    }

    public static Money zero(CurrencyUnit currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum of the amounts, zero of {@code currency} if there are none. */
    public static Money sum(CurrencyUnit currency, Collection<Money> amounts) {
        Money sum = zero(currency);
        for (Money each : amounts) {
            sum = sum.plus(each);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return isNegative() ? negated() : this;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whether one amount may be as large as this; a sum may be larger. */
    public boolean isOneAmount() {
        return amount.precision() - amount.scale() <= INTEGER_DIGITS;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The amount as it stands in JSON: {@code 119.00}. */
    public String plain() {
        return amount.toPlainString();
    }

    /** Amount and currency, for logs and messages: {@code 119.00 EUR}. */
    @Override
    public String toString() {
        return plain() + " " + currency.code();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + this + " and " + other);
        }
        return other;
    }
}
