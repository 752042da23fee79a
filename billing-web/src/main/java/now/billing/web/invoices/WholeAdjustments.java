package now.billing.web.invoices;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off or added to the whole document: one discount, in percent or as an amount, and one charge such as
 * shipping. Further allowances and charges are carried along unchanged.
 */
public class WholeAdjustments implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PERCENT = "PERCENT";
    static final String AMOUNT = "AMOUNT";
    private static final String DISCOUNT = "wholeDiscount";
    private static final String CHARGE = "chargeAmount";

    private final CurrencyUnit before;
    private final List<TaxedAdjustment> others;
    private final @Nullable TaxedAdjustment charged;
    private final String discountReason;
    private String discountKind = PERCENT;
    private @Nullable BigDecimal discountValue;
    private @Nullable String chargeReason;
    private @Nullable BigDecimal chargeAmount;
    private String chargeTax;

    WholeAdjustments(DocumentContent content, String newLineTax) {
        this.before = content.currency();
        this.charged = content.adjustments().stream()
                .filter(WholeAdjustments::isPlainCharge)
                .findFirst()
                .orElse(null);
        this.others = new ArrayList<>(content.adjustments());
        this.chargeTax = newLineTax;
        TaxedAdjustment shown = charged;
        if (shown != null) {
            others.remove(shown);
            chargeReason = shown.adjustment().reason();
            chargeAmount = decimal(shown.adjustment().portion().amount());
            chargeTax = TaxChoice.key(shown.tax());
        }
        Discount discount = content.discount();
        this.discountReason = discount == null ? "" : discount.reason();
        if (discount != null) {
            Percent percent = discount.portion().percent();
            discountKind = percent == null ? AMOUNT : PERCENT;
            discountValue = percent == null ? decimal(discount.portion().amount()) : percent.value();
        }
    }

    private static boolean isPlainCharge(TaxedAdjustment each) {
        return each.adjustment().charge() && each.adjustment().portion().amount() != null;
    }

    private static @Nullable BigDecimal decimal(@Nullable Money amount) {
        return amount == null ? null : new BigDecimal(amount.plain());
    }

    /** @throws InvalidInput about {@code wholeDiscount} */
    @Nullable
    Discount discount(CurrencyUnit currency) {
        BigDecimal value = discountValue;
        if (value == null || value.signum() == 0) {
            return null;
        }
        if (AMOUNT.equals(discountKind)) {
            return Discount.ofAmount(money(DISCOUNT, value, currency), discountReason);
        }
        if (value.compareTo(Percent.HUNDRED.value()) > 0) {
            throw InvalidInput.of(DISCOUNT, ProblemCode.of("discount.above_100_percent"), "value", value);
        }
        try {
            return Discount.ofPercent(Percent.of(value), discountReason);
        } catch (InvalidInput wrong) {
            throw wrong.under(DISCOUNT);
        }
    }

    /** @throws InvalidInput about {@code chargeAmount} */
    List<TaxedAdjustment> all(CurrencyUnit currency) {
        List<TaxedAdjustment> all = new ArrayList<>();
        if (currency.equals(before)) {
            all.addAll(others);
        }
        BigDecimal amount = chargeAmount;
        if (amount != null && amount.signum() != 0) {
            all.add(charge(money(CHARGE, amount, currency)));
        }
        return all;
    }

    private TaxedAdjustment charge(Money amount) {
        TaxedAdjustment known = charged;
        String reason = Objects.requireNonNullElse(chargeReason, "");
        String code = known != null && known.adjustment().reason().equals(reason)
                ? known.adjustment().reasonCode()
                : "";
        return new TaxedAdjustment(
                new Adjustment(true, Portion.ofAmount(amount), reason, code), TaxChoice.rate(chargeTax));
    }

    /** A problem of the document names the field of the page. */
    static Problem onScreen(Problem problem) {
        String field = problem.field();
        if (field == null) {
            return problem;
        }
        if (field.startsWith("discount.")) {
            return new Problem(problem.code(), DISCOUNT, problem.args());
        }
        if (field.startsWith("adjustments[")) {
            String shown = field.endsWith("reason") ? "chargeReason" : CHARGE;
            return new Problem(problem.code(), shown, problem.args());
        }
        return problem;
    }

    private static Money money(String field, BigDecimal value, CurrencyUnit currency) {
        if (value.signum() < 0) {
            throw InvalidInput.of(field, ProblemCode.NEGATIVE, "value", value);
        }
        try {
            return Money.of(value, currency);
        } catch (InvalidInput wrong) {
            throw wrong.under(field);
        }
    }

    public String getDiscountKind() {
        return discountKind;
    }

    public void setDiscountKind(String discountKind) {
        this.discountKind = discountKind;
    }

    public @Nullable BigDecimal getDiscountValue() {
        return discountValue;
    }

    public void setDiscountValue(@Nullable BigDecimal discountValue) {
        this.discountValue = discountValue;
    }

    public @Nullable String getChargeReason() {
        return chargeReason;
    }

    public void setChargeReason(@Nullable String chargeReason) {
        this.chargeReason = chargeReason;
    }

    public @Nullable BigDecimal getChargeAmount() {
        return chargeAmount;
    }

    public void setChargeAmount(@Nullable BigDecimal chargeAmount) {
        this.chargeAmount = chargeAmount;
    }

    public String getChargeTax() {
        return chargeTax;
    }

    public void setChargeTax(String chargeTax) {
        this.chargeTax = chargeTax;
    }
}
