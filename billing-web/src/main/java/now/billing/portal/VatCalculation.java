package now.billing.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** {@code /tools/vat-calculator}: VAT added to an amount or taken out of it, with its working. */
public class VatCalculation extends Tool {
    private static final List<String> STEPS =
            List.of("taxes[0].gross", "taxes[0].tax", "taxes[0].base", "totals.gross");

    private final PriceBasis basis;
    private final @Nullable CalculatedDocument result;
    private final @Nullable Problem problem;

    VatCalculation(Typed typed) {
        super(typed, "country");
        basis = typed.choice("basis", List.of(PriceBasis.values()), PriceBasis::name, PriceBasis.NET);
        CalculatedDocument found = null;
        Problem refused = null;
        try {
            found = typed.has("rate") ? calculated() : null;
        } catch (InvalidInput wrong) {
            refused = wrong.problems().get(0);
        }
        result = found;
        problem = refused;
    }

    private CalculatedDocument calculated() {
        Money amount = Money.typed(
                number("amount", getCountry().currency().minorDigits()),
                getCountry().currency());
        Percent percent = Percent.of(rate());
        TaxRate rate = percent.isZero() ? TaxRate.untaxed(TaxCategory.Z) : TaxRate.of(TaxCategory.S, percent);
        UnitPrice price = UnitPrice.of(amount.amount(), amount.currency());
        ContentLine line = ContentLine.of("", Quantity.ONE, UnitCode.of("C62"), price, rate);
        return DocumentContent.empty(amount.currency()).toBuilder()
                .priceBasis(basis)
                .lines(List.of(line))
                .build()
                .calculateAsStored();
    }

    /** The rate of the button that was pressed; else what was typed, what was used before, or the standard rate. */
    private BigDecimal rate() {
        if (!text("rate").isEmpty()) {
            return Percent.parse(text("rate")).value();
        }
        if (!text("other").isEmpty()) {
            return number("other", Percent.DECIMALS);
        }
        return text("used").isEmpty()
                ? getCountry().rates().get(0).value()
                : Percent.parse(text("used")).value();
    }

    private BigDecimal number(String field, int decimals) {
        try {
            return numbers()
                    .read(text(field), decimals, marks(getCountry().currency()))
                    .orElseThrow(() -> InvalidInput.of(field, ProblemCode.REQUIRED));
        } catch (InvalidInput wrong) {
            throw wrong.problems().get(0).field() == null ? wrong.under(field) : wrong;
        }
    }

    public boolean isGross() {
        return basis == PriceBasis.GROSS;
    }

    @Override
    public String wrong(String field) {
        return problem != null && field.equals(Objects.requireNonNullElse(problem.field(), "amount"))
                ? Notices.text(problem)
                : "";
    }

    /** The answer, or null before anything was asked. */
    public @Nullable DocumentTotals getTotals() {
        return result == null ? null : result.totals();
    }

    /** The rate that was used. */
    public @Nullable TaxRate getRate() {
        return result == null ? null : result.taxes().get(0).rate();
    }

    /** How the answer came about, step by step. */
    public List<CalculationTrace.Step> getWorking() {
        return result == null
                ? List.of()
                : STEPS.stream()
                        .flatMap(target -> result.trace().of(target).stream())
                        .filter(step -> !step.formula().equals(step.result()))
                        .toList();
    }

    /** The word for what a step makes: {@code tax}, {@code base} or {@code gross}. */
    public String made(CalculationTrace.Step step) {
        return step.target().substring(step.target().lastIndexOf('.') + 1);
    }
}
