package now.billing.kernel.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.kernel.money.Money;

/** Notes each step as it is made; hands the result through, so that the arithmetic reads as it did without it. */
final class TraceWriter {

    /** Longer sums are written with their first and last terms: nobody adds up a thousand lines by eye. */
    static final int TERMS_SHOWN = 8;

    private final List<CalculationTrace.Step> steps = new ArrayList<>();

    Money step(String target, String formula, Money result) {
        steps.add(new CalculationTrace.Step(target, formula, result.plain()));
        return result;
    }

    Money sum(String target, List<Money> terms, Money result) {
        return step(target, written(terms), result);
    }

    CalculationTrace finished() {
        return new CalculationTrace(steps);
    }

    private static String written(List<Money> terms) {
        if (terms.isEmpty()) {
            return "0";
        }
        if (terms.size() <= TERMS_SHOWN) {
            return joined(terms);
        }
        int half = TERMS_SHOWN / 2;
        return joined(terms.subList(0, half)) + " + … + " + joined(terms.subList(terms.size() - half, terms.size()))
                + " (" + terms.size() + ")";
    }

    private static String joined(List<Money> terms) {
        return terms.stream().map(TraceWriter::term).collect(Collectors.joining(" + "));
    }

    private static String term(Money amount) {
        return amount.isNegative() ? "(" + amount.plain() + ")" : amount.plain();
    }
}
