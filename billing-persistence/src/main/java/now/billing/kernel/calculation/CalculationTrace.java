package now.billing.kernel.calculation;

import java.io.Serializable;
import java.util.List;

/**
 * Why each cent is where it is: every amount of a document with the arithmetic that made it, in the order it was
 * made.
 */
public record CalculationTrace(List<Step> steps) implements Serializable {

    /**
     * One amount.
     *
     * @param target which amount, as a path into the answer, such as {@code totals.tax} or {@code lines[2].amount}
     * @param formula the arithmetic with the numbers in it, such as {@code 100.00 × 19 %}; no words, so it needs no
     *     translation
     * @param result plain amount such as {@code 19.00}
     */
    public record Step(String target, String formula, String result) implements Serializable {}

    public CalculationTrace {
        steps = List.copyOf(steps);
    }

    /** The steps that made this amount. */
    public List<Step> of(String target) {
        return steps.stream().filter(step -> step.target().equals(target)).toList();
    }
}
