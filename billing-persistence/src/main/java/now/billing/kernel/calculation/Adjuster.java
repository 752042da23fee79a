package now.billing.kernel.calculation;

import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.tax.TaxRate;

/** Turns an allowance or charge as typed into one with an amount; net and amount are still the same. */
record Adjuster(Rounding rounding, TraceWriter trace) {

    CalculatedAdjustment fix(Adjustment adjustment, Money naturalBase, TaxRate tax, String path) {
        Portion portion = adjustment.portion();
        Money base = portion.percent() == null ? null : naturalBaseOr(portion, naturalBase);
        Money amount = amountOf(portion, naturalBase, path);
        return new CalculatedAdjustment(
                adjustment.charge(),
                amount,
                amount,
                portion.percent(),
                base,
                adjustment.reason(),
                adjustment.reasonCode(),
                tax);
    }

    Money amountOf(Portion portion, Money naturalBase, String path) {
        Money fixed = portion.amount();
        Percent percent = portion.percent();
        if (fixed != null || percent == null) {
            Money amount = fixed == null ? Money.zero(rounding.currency()) : fixed;
            return trace.step(path, amount.plain(), amount);
        }
        Money base = naturalBaseOr(portion, naturalBase);
        return trace.step(path, base.plain() + " × " + percent, rounding.percentOf(base, percent.value()));
    }

    private static Money naturalBaseOr(Portion portion, Money naturalBase) {
        Money stated = portion.base();
        return stated == null ? naturalBase : stated;
    }
}
