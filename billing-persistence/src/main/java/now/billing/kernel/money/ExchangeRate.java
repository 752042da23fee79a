package now.billing.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of {@code from} is worth in {@code to} on a day, and who says so. Frozen with the document that used
 * it.
 *
 * @param rate positive
 * @param source such as {@code ECB}
 */
public record ExchangeRate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate date, String source)
        implements Serializable {

    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is positive: " + rate);
        }
        rate = Decimals.normal(rate);
    }

    /** The amount in the other currency, rounded half up to its minor unit. */
    public Money convert(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException("a rate from " + from + " does not convert " + amount);
        }
        return Rounding.halfUp(to).round(amount.amount().multiply(rate));
    }
}
