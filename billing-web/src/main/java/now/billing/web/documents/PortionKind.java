package now.billing.web.documents;

import java.math.BigDecimal;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** How a discount or a charge is written: as a percentage or as an amount. */
public enum PortionKind {
    PERCENT,
    AMOUNT;

    private static final ProblemCode ABOVE_100 = ProblemCode.of("discount.above_100_percent");

    /** The kind of this name; a percentage where there is none. */
    static PortionKind named(String name) {
        return AMOUNT.name().equals(name) ? AMOUNT : PERCENT;
    }

    static PortionKind of(Portion portion) {
        return portion.percent() == null ? AMOUNT : PERCENT;
    }

    /** The number that is written. */
    static @Nullable BigDecimal value(Portion portion) {
        Percent percent = portion.percent();
        Money amount = portion.amount();
        if (percent != null) {
            return percent.value();
        }
        return amount == null ? null : new BigDecimal(amount.plain());
    }

    /** @throws InvalidInput about this field */
    Portion portion(String field, BigDecimal value, CurrencyUnit currency) {
        if (value.signum() < 0) {
            throw InvalidInput.of(field, ProblemCode.NEGATIVE, "value", value);
        }
        try {
            return this == PERCENT
                    ? Portion.ofPercent(Percent.of(value))
                    : Portion.ofAmount(Money.typed(value, currency));
        } catch (InvalidInput wrong) {
            throw wrong.under(field);
        }
    }

    /**
     * The portion of a discount, which is never more than everything.
     *
     * @throws InvalidInput about this field
     */
    Portion discount(String field, BigDecimal value, CurrencyUnit currency) {
        if (this == PERCENT && value.compareTo(Percent.HUNDRED.value()) > 0) {
            throw InvalidInput.of(field, ABOVE_100, "value", value);
        }
        return portion(field, value, currency);
    }
}
