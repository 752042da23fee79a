package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the totals of a document, by the rules of EN 16931: each line and each allowance or charge is rounded by
 * itself, tax is rounded once per group of category and rate, sums are never rounded again. The only place where
 * totals are made.
 */
public final class DocumentCalculator {

    private final CalculationInput input;
    private final CurrencyUnit currency;
    private final Rounding rounding;
    private final TraceWriter trace = new TraceWriter();
    private final Map<TaxRate, Money> settled;

    private DocumentCalculator(CalculationInput input, Map<TaxRate, Money> settled) {
        this.input = input;
        this.settled = settled;
        this.currency = input.currency();
        this.rounding = Rounding.halfUp(currency);
    }

    /**
     * The totals of this content, each with its trace.
     *
     * @throws InvalidInput {@code input.out_of_range} under the path of the line that is too large to be stored
     */
    public static CalculatedDocument calculate(CalculationInput input) {
        return calculate(input, Map.of());
    }

    /**
     * The same where the tax of some groups is settled by what they take back (see {@code CreditRest}): it is not
     * rounded again.
     */
    public static CalculatedDocument calculate(CalculationInput input, Map<TaxRate, Money> settled) {
        return new DocumentCalculator(input, settled).calculate();
    }

    private CalculatedDocument calculate() {
        List<CalculatedLine> lines = new LineCalculator(input.priceBasis(), rounding, trace).calculate(input.lines());
        try {
            return completed(lines);
        } catch (InvalidInput outOfRange) {
            throw outOfRange.under("lines");
        }
    }

    private CalculatedDocument completed(List<CalculatedLine> lines) {
        List<CalculatedAdjustment> adjustments = new AdjustmentCalculator(rounding, trace).calculate(input, lines);
        List<TaxGroup> groups = TaxGroup.of(lines, adjustments);
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TaxGroup group : groups) {
            taxes.add(taxOf(group, taxes.size()));
        }
        List<CalculatedLine> netLines = lines;
        List<CalculatedAdjustment> netAdjustments = adjustments;
        if (input.priceBasis() == PriceBasis.GROSS) {
            NetShares shares = NetShares.of(groups, taxes, lines, adjustments, trace);
            netLines = shares.lines();
            netAdjustments = shares.adjustments();
        }
        DocumentTotals totals = totals(netLines, netAdjustments, taxes);
        return new CalculatedDocument(netLines, netAdjustments, taxes, totals, trace.finished());
    }

    private TaxBreakdown taxOf(TaxGroup group, int index) {
        String path = "taxes[" + index + "].";
        TaxRate rate = group.rate();
        BigDecimal percent = rate.percent().value();
        Money sum = Money.sum(currency, group.effects());
        Money base;
        Money tax;
        if (input.priceBasis() == PriceBasis.NET) {
            base = sum;
            tax = settled.getOrDefault(rate, rounding.percentOf(base, percent));
            trace.sum(path + "base", group.effects(), base);
            trace.step(path + "tax", base.plain() + " × " + rate.percent(), tax);
        } else {
            tax = settled.getOrDefault(rate, rounding.taxWithin(sum, percent));
            base = sum.minus(tax);
            trace.sum(path + "gross", group.effects(), sum);
            String plain = rate.percent().plain();
            trace.step(path + "tax", sum.plain() + " × " + plain + " / (100 + " + plain + ")", tax);
            trace.step(path + "base", sum.plain() + " − " + tax.plain(), base);
        }
        TaxExemption exemption = exemptionOf(rate);
        return new TaxBreakdown(rate, base, tax, blankToNull(exemption.reason()), blankToNull(exemption.code()));
    }

    private TaxExemption exemptionOf(TaxRate rate) {
        return input.exemptions().stream()
                .filter(e -> e.category() == rate.category())
                .findFirst()
                .orElse(TaxExemption.of(rate.category(), "", ""));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private DocumentTotals totals(
            List<CalculatedLine> lines, List<CalculatedAdjustment> adjustments, List<TaxBreakdown> taxes) {
        List<Money> lineNets = lines.stream().map(CalculatedLine::net).toList();
        List<Money> allowed = nets(adjustments, false);
        List<Money> charged = nets(adjustments, true);
        List<Money> taxed = taxes.stream().map(TaxBreakdown::tax).toList();
        Money lineTotal = trace.sum("totals.lineTotal", lineNets, Money.sum(currency, lineNets));
        Money allowances = trace.sum("totals.allowances", allowed, Money.sum(currency, allowed));
        Money charges = trace.sum("totals.charges", charged, Money.sum(currency, charged));
        Money net = trace.step(
                "totals.net",
                lineTotal.plain() + " − " + allowances.plain() + " + " + charges.plain(),
                lineTotal.minus(allowances).plus(charges));
        Money tax = trace.sum("totals.tax", taxed, Money.sum(currency, taxed));
        Money gross = trace.step("totals.gross", net.plain() + " + " + tax.plain(), net.plus(tax));
        Money due = gross.minus(input.prepaid());
        Money rounded = payableRounding(due);
        trace.step("totals.prepaid", input.prepaid().plain(), input.prepaid());
        trace.step("totals.rounding", roundingFormula(due, rounded), rounded);
        Money payable = trace.step(
                "totals.payable",
                gross.plain() + " − " + input.prepaid().plain() + " + " + rounded.plain(),
                due.plus(rounded));
        Money withheld = withheld(net, gross);
        return new DocumentTotals(
                lineTotal, allowances, charges, net, tax, gross, input.prepaid(), rounded, payable, withheld);
    }

    /** Each tax is rounded by itself; a document without any has no step for it. */
    private Money withheld(Money net, Money gross) {
        Money sum = Money.zero(currency);
        List<Money> parts = new ArrayList<>();
        for (Withholding each : input.withholdings()) {
            Money base = each.base() == Withholding.Base.NET ? net : gross;
            parts.add(rounding.percentOf(base, each.percent().value()));
            sum = sum.plus(parts.get(parts.size() - 1));
        }
        return parts.isEmpty() ? sum : trace.sum("totals.withheld", parts, sum);
    }

    private List<Money> nets(List<CalculatedAdjustment> adjustments, boolean charge) {
        return adjustments.stream()
                .filter(a -> a.charge() == charge)
                .map(CalculatedAdjustment::net)
                .toList();
    }

    private Money payableRounding(Money due) {
        Money stated = input.rounding();
        if (stated != null) {
            return stated;
        }
        return input.cashRounding() ? Rounding.cash(currency).round(due).minus(due) : Money.zero(currency);
    }

    private String roundingFormula(Money due, Money rounded) {
        return input.cashRounding() ? due.plus(rounded).plain() + " − " + due.plain() : rounded.plain();
    }
}
