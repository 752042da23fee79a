package now.billing.web.payments;

import java.io.Serializable;
import java.math.BigDecimal;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.settling.ReceivedAmount;
import org.jspecify.annotations.Nullable;

/** What came in another currency than that of the documents; empty where nothing did. */
public class ReceivedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String currency;
    private @Nullable BigDecimal amount;

    /** Whether something came in another currency. */
    public boolean isThere() {
        return unit() != null;
    }

    @Nullable
    CurrencyUnit unit() {
        String chosen = currency;
        return chosen == null || chosen.isEmpty() ? null : CurrencyUnit.of(chosen);
    }

    /** What it counts for by a rate; null where it is not whole, or no rate is known. */
    @Nullable
    Money worth(@Nullable ExchangeRate rate) {
        CurrencyUnit unit = unit();
        BigDecimal came = amount;
        if (unit == null || came == null || rate == null || came.scale() > unit.minorDigits()) {
            return null;
        }
        return rate.convert(Money.of(came, unit));
    }

    /**
     * What was typed.
     *
     * @param counts the currency of the documents
     * @param counted what it counts for, as it was typed
     * @param rate of the day, or null
     */
    @Nullable
    ReceivedAmount typed(CurrencyUnit counts, @Nullable BigDecimal counted, @Nullable ExchangeRate rate) {
        CurrencyUnit unit = unit();
        if (unit == null || unit.equals(counts)) {
            return null;
        }
        BigDecimal came = amount;
        if (came == null) {
            throw InvalidInput.of("receivedAmount", ProblemCode.REQUIRED);
        }
        Money worth = worth(rate);
        boolean byRate = worth != null && counted != null && worth.amount().compareTo(counted) == 0;
        return new ReceivedAmount(money(came, unit), byRate);
    }

    private static Money money(BigDecimal came, CurrencyUnit unit) {
        try {
            return Money.typed(came, unit);
        } catch (InvalidInput wrong) {
            throw wrong.under("receivedAmount");
        }
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
