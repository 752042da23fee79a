package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.tax.TaxRate;

/**
 * Lines by themselves: quantity × price / base quantity, rounded once (divide last), then each allowance and charge
 * rounded separately. With gross prices the net of a line is settled later, together with its tax group
 * ({@link NetShares}).
 */
final class LineCalculator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PriceBasis basis;
    private final Rounding rounding;
    private final TraceWriter trace;
    private final Adjuster adjuster;

    LineCalculator(PriceBasis basis, Rounding rounding, TraceWriter trace) {
        this.basis = basis;
        this.rounding = rounding;
        this.trace = trace;
        this.adjuster = new Adjuster(rounding, trace);
    }

    List<CalculatedLine> calculate(List<CalculationInput.Line> lines) {
        List<CalculatedLine> calculated = new ArrayList<>();
        for (CalculationInput.Line line : lines) {
            String path = "lines[" + calculated.size() + "]";
            try {
                calculated.add(calculate(line, path));
            } catch (InvalidInput outOfRange) {
                throw outOfRange.under(path);
            }
        }
        return calculated;
    }

    private CalculatedLine calculate(CalculationInput.Line line, String path) {
        BigDecimal product = line.unitPrice().value().multiply(line.quantity().value());
        Money extended = trace.step(
                path + ".extended",
                extension(line),
                rounding.quotient(product, line.baseQuantity().value()));
        List<CalculatedAdjustment> adjustments = adjustments(line, extended, path);
        List<Money> terms = new ArrayList<>(List.of(extended));
        adjustments.forEach(each -> terms.add(each.effect()));
        Money amount = trace.sum(path + ".amount", terms, Money.sum(rounding.currency(), terms));
        return new CalculatedLine(netPrice(line), extended, adjustments, amount, amount, line.tax());
    }

    private List<CalculatedAdjustment> adjustments(CalculationInput.Line line, Money extended, String path) {
        List<CalculatedAdjustment> fixed = new ArrayList<>();
        Discount discount = line.discount();
        if (discount != null) {
            fixed.add(fix(discount.asAllowance(), extended, line.tax(), path + ".discount"));
        }
        for (int i = 0; i < line.adjustments().size(); i++) {
            fixed.add(fix(line.adjustments().get(i), extended, line.tax(), path + ".adjustments[" + i + "]"));
        }
        return fixed;
    }

    private CalculatedAdjustment fix(Adjustment adjustment, Money extended, TaxRate tax, String path) {
        CalculatedAdjustment fixed = adjuster.fix(adjustment, extended, tax, path);
        if (basis == PriceBasis.NET) {
            return fixed;
        }
        BigDecimal withTax = HUNDRED.add(tax.percent().value());
        return fixed.withNet(rounding.quotient(fixed.amount().amount().multiply(HUNDRED), withTax));
    }

    private UnitPrice netPrice(CalculationInput.Line line) {
        return basis == PriceBasis.NET
                ? line.unitPrice()
                : line.unitPrice().withoutTax(line.tax().percent().value());
    }

    private static String extension(CalculationInput.Line line) {
        String product = line.quantity().plain() + " × " + line.unitPrice().plain();
        boolean perOne = line.baseQuantity().value().compareTo(BigDecimal.ONE) == 0;
        return perOne ? product : product + " / " + line.baseQuantity().plain();
    }
}
