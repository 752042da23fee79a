package now.billing.kernel.tax;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * Category and percentage: the key by which a document is grouped for VAT.
 *
 * @param percent 0 in the categories that have no tax; category O has no rate at all, which is 0 here as well
 */
public record TaxRate(TaxCategory category, Percent percent) implements Serializable {

    public static final ProblemCode RATE_NOT_ALLOWED = ProblemCode.of("tax.rate_not_allowed");

    /** No VAT is more than the price itself; a higher rate is a decimal point in the wrong place. */
    public static final Percent HIGHEST = Percent.HUNDRED;

    /**
     * @throws InvalidInput {@code input.out_of_range} above {@link #HIGHEST}, {@code tax.rate_not_allowed} if the
     *     category cannot have this percentage
     */
    public TaxRate {
        if (percent.compareTo(HIGHEST) > 0) {
            throw InvalidInput.of("rate", ProblemCode.OUT_OF_RANGE, "value", percent.plain(), "limit", HIGHEST.plain());
        }
        if (!category.accepts(percent)) {
            throw InvalidInput.of("rate", RATE_NOT_ALLOWED, "category", category, "value", percent.plain());
        }
    }

    public static TaxRate of(TaxCategory category, Percent percent) {
        return new TaxRate(category, percent);
    }

    /** A category without tax: Z, E, AE, K, G or O. */
    public static TaxRate untaxed(TaxCategory category) {
        return new TaxRate(category, Percent.ZERO);
    }

    /** The standard category with this percentage, such as {@code 19}. */
    public static TaxRate standard(String percent) {
        return new TaxRate(TaxCategory.S, Percent.parse(percent));
    }

    /**
     * Reads a category code and a rate; an empty rate means 0.
     *
     * @throws InvalidInput about {@code category} or {@code rate}
     */
    public static TaxRate parse(String category, String rate) {
        TaxCategory known = TaxCategory.find(category)
                .orElseThrow(() -> InvalidInput.of(
                        "category", ProblemCode.UNKNOWN_CODE, "value", category, "list", "UNTDID 5305"));
        try {
            return new TaxRate(known, rate.isEmpty() ? Percent.ZERO : Percent.parse(rate));
        } catch (InvalidInput refused) {
            throw refused.problems().get(0).field() == null ? refused.under("rate") : refused;
        }
    }

    @Override
    public String toString() {
        return category == TaxCategory.O ? "O" : category + " " + percent;
    }
}
