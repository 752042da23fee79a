package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * Whether every amount that was calculated is one amount, of {@value Money#INTEGER_DIGITS} digits at most. A draft that
 * was stored before is never asked.
 */
final class AmountCheck {

    static final ProblemCode LINE_TOO_LARGE = ProblemCode.of("line.amount_too_large");
    static final ProblemCode TOTAL_TOO_LARGE = ProblemCode.of("document.total_too_large");

    private final FieldProblems problems = new FieldProblems();

    private AmountCheck() {}

    /** @param terms of the same document */
    static List<Problem> problems(CalculatedDocument calculated, DocumentTerms terms) {
        AmountCheck check = new AmountCheck();
        for (int i = 0; i < calculated.lines().size(); i++) {
            check.line("lines[" + i + "].unitPrice", calculated.lines().get(i));
        }
        if (check.problems.list().isEmpty()) {
            check.totals(calculated);
            check.inTaxCurrency(calculated, terms);
        }
        return check.problems.list();
    }

    /** Names the largest; they differ by allowances and charges only. */
    private void line(String field, CalculatedLine line) {
        Money largest =
                line.extended().abs().max(line.amount().abs()).max(line.net().abs());
        for (CalculatedAdjustment each : line.adjustments()) {
            largest = largest.max(each.amount().abs());
        }
        if (!largest.isOneAmount()) {
            problems.add(field, LINE_TOO_LARGE, "value", largest.plain(), "limit", limit());
        }
    }

    /** The first that is too large says enough: the others follow from it. */
    private void totals(CalculatedDocument calculated) {
        DocumentTotals totals = calculated.totals();
        total("totals.lineTotal", totals.lineTotal());
        total("totals.allowances", totals.allowances());
        total("totals.charges", totals.charges());
        for (CalculatedAdjustment each : calculated.adjustments()) {
            total(each.charge() ? "totals.charges" : "totals.allowances", each.amount());
        }
        for (int i = 0; i < calculated.taxes().size(); i++) {
            TaxBreakdown group = calculated.taxes().get(i);
            total("taxes[" + i + "].base", group.base());
            total("taxes[" + i + "].tax", group.tax());
        }
        total("totals.net", totals.net());
        total("totals.tax", totals.tax());
        total("totals.gross", totals.gross());
        total("totals.payable", totals.payable());
        total("totals.toPay", totals.toPay());
    }

    private void inTaxCurrency(CalculatedDocument calculated, DocumentTerms terms) {
        Money converted = IssuedDocument.taxInTaxCurrency(LocalDate.EPOCH, terms, calculated.taxes());
        if (converted != null) {
            total("taxCurrencyRate", converted);
        }
    }

    private void total(String field, Money total) {
        if (!total.isOneAmount() && problems.list().isEmpty()) {
            problems.add(field, TOTAL_TOO_LARGE, "value", total.plain(), "limit", limit());
        }
    }

    private static String limit() {
        return Decimals.greatest(Money.INTEGER_DIGITS);
    }
}
