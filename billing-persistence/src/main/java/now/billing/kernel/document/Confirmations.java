package now.billing.kernel.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/**
 * What is possible but hardly ever meant, and is issued only by somebody who says that it is: a date some days ahead,
 * before which the series gives no number afterwards, and a discount that is larger than what it is taken of.
 */
public final class Confirmations {
    /** A document may be dated so many days ahead without a question: over a weekend and a holiday. */
    public static final int DAYS_AHEAD = 3;

    public static final ProblemCode AHEAD = ProblemCode.of("issue.date_ahead");
    public static final ProblemCode ABOVE_PRICE = ProblemCode.of("issue.discount_above_price");

    private Confirmations() {}

    /** A question, and the word that answers it. */
    public enum Word {
        DATE_AHEAD,
        DISCOUNT_ABOVE_PRICE;

        /** Whether it is the answer to this question: the code ends with the word. */
        public boolean answers(Problem question) {
            return question.code().value().equals("issue." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Every question that the document raises, with its field and the facts. */
    public static List<Problem> of(
            DocumentContent content, CalculatedDocument calculated, LocalDate issueDate, LocalDate today) {
        List<Problem> questions = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(today, issueDate);
        if (days > DAYS_AHEAD) {
            questions.add(Problem.at("issueDate", AHEAD, "value", issueDate, "days", days));
        }
        for (int i = 0; i < calculated.lines().size(); i++) {
            CalculatedLine line = calculated.lines().get(i);
            Money allowed = allowances(line.adjustments(), content.currency());
            if (exceeds(allowed, line.extended())) {
                boolean simple = content.lines().get(i).discount() != null;
                String field = "lines[" + i + "]." + (simple ? "discount" : "allowances");
                questions.add(question(field, allowed, line.extended()));
            }
        }
        DocumentTotals totals = calculated.totals();
        Money supplied = supplied(content, calculated);
        if (exceeds(totals.allowances(), supplied)) {
            String field = content.discount() == null ? "allowances" : "discount";
            questions.add(question(field, totals.allowances(), supplied));
        }
        return questions;
    }

    /** The sum of the lines before deposits are taken off. */
    private static Money supplied(DocumentContent content, CalculatedDocument calculated) {
        Money sum = calculated.totals().lineTotal();
        for (int i = 0; i < calculated.lines().size(); i++) {
            if (content.lines().get(i).deducts()) {
                sum = sum.minus(calculated.lines().get(i).net());
            }
        }
        return sum;
    }

    private static Problem question(String field, Money allowed, Money of) {
        return Problem.at(field, ABOVE_PRICE, "value", allowed, "limit", of);
    }

    private static Money allowances(List<CalculatedAdjustment> adjustments, CurrencyUnit currency) {
        return Money.sum(
                currency,
                adjustments.stream()
                        .filter(each -> !each.charge())
                        .map(CalculatedAdjustment::amount)
                        .toList());
    }

    /** More than the whole of it, on the side of the whole: what is left changes its sign. */
    private static boolean exceeds(Money allowed, Money whole) {
        return whole.isNegative() ? allowed.compareTo(whole) < 0 : allowed.compareTo(whole) > 0;
    }
}
