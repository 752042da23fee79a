package now.billing.web.documents;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A charge such as shipping, or a discount on what bears one rate of VAT, while it is being written. As long as nothing
 * in it is changed it stays what it was, with all that the screen does not show.
 */
public class AdjustmentForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String VALUE = "value";

    private final @Nullable TaxedAdjustment original;
    private boolean charge = true;
    private boolean removed;
    private @Nullable String reason;
    private PortionKind kind = PortionKind.AMOUNT;
    private @Nullable BigDecimal value;
    private String tax;

    /** An empty charge. */
    AdjustmentForm(String tax) {
        this.original = null;
        this.tax = tax;
    }

    AdjustmentForm(TaxedAdjustment shown) {
        Adjustment adjustment = shown.adjustment();
        this.original = shown;
        this.charge = adjustment.charge();
        this.reason = adjustment.reason();
        this.kind = PortionKind.of(adjustment.portion());
        this.value = PortionKind.value(adjustment.portion());
        this.tax = TaxChoice.key(shown.tax());
    }

    /** Whether it belongs to the document: it is not taken away, and says how much. */
    boolean isWritten() {
        BigDecimal much = value;
        return !removed && much != null && much.signum() != 0;
    }

    /** @throws InvalidInput about {@code value} */
    TaxedAdjustment content(CurrencyUnit currency) {
        Portion portion = kind.portion(VALUE, Objects.requireNonNullElse(value, BigDecimal.ZERO), currency);
        String why = Objects.requireNonNullElse(reason, "");
        TaxedAdjustment known = original;
        if (known == null) {
            return new TaxedAdjustment(new Adjustment(charge, portion, why, ""), TaxChoice.rate(tax));
        }
        Adjustment before = known.adjustment();
        String code = before.charge() == charge && before.reason().equals(why) ? before.reasonCode() : "";
        return new TaxedAdjustment(
                new Adjustment(
                        charge, isKept(before.portion(), portion, currency) ? before.portion() : portion, why, code),
                TaxChoice.rate(tax));
    }

    /** Whether it still is the percentage it was, of a base that the screen does not show. */
    private static boolean isKept(Portion before, Portion now, CurrencyUnit currency) {
        Percent percent = before.percent();
        Money base = before.base();
        return percent != null
                && now.percent() != null
                && percent.compareTo(now.percent()) == 0
                && base != null
                && base.currency().equals(currency);
    }

    /** CHARGE or DISCOUNT. */
    public String getDirection() {
        return charge ? "CHARGE" : "DISCOUNT";
    }

    public void setDirection(String direction) {
        charge = "CHARGE".equals(direction);
    }

    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public PortionKind getKind() {
        return kind;
    }

    public void setKind(PortionKind kind) {
        this.kind = kind;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public String getTax() {
        return tax;
    }

    public void setTax(String tax) {
        this.tax = tax;
    }
}
