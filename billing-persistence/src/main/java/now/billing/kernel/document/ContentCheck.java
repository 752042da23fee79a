package now.billing.kernel.document;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.AdjustmentPaths;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** What makes a draft impossible to store: limits, mixed currencies, contradictions. Incomplete is not wrong. */
final class ContentCheck {

    static final ProblemCode DISCOUNT_ABOVE_100 = ProblemCode.of("discount.above_100_percent");
    static final ProblemCode ROUNDING_TWICE = ProblemCode.of("document.rounding_made_and_stated");
    static final ProblemCode PRICE_PARTS_DIFFER = ProblemCode.of("line.price_is_not_gross_less_discount");
    static final ProblemCode NOT_PERCENT_OF_BASE = ProblemCode.of("adjustment.amount_is_not_percent_of_base");
    static final ProblemCode DUE_BEFORE_ISSUE = ProblemCode.of("document.due_before_issue");

    private final DocumentContent content;
    private final CurrencyUnit currency;
    private final FieldProblems problems = new FieldProblems();

    private ContentCheck(DocumentContent content) {
        this.content = content;
        this.currency = content.currency();
    }

    /** All problems; when there are none, also whether the totals can be stored. */
    static List<Problem> problems(DocumentContent content) {
        List<Problem> found = structuralProblems(content);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            return AmountCheck.problems(OptionalLines.calculate(content, Map.of()), content.more());
        } catch (InvalidInput outOfRange) {
            return outOfRange.problems();
        }
    }

    static List<Problem> structuralProblems(DocumentContent content) {
        ContentCheck check = new ContentCheck(content);
        check.header();
        check.amounts();
        check.lines();
        check.adjustments();
        check.exemptions();
        DocumentTerms.SHAPE.check(check.problems, "", content.more());
        TermRules.check(check.problems, content);
        return check.problems.list();
    }

    private void header() {
        manyLines("notes", content.notes(), Limits.NOTES);
        manyLines("terms", content.terms(), Limits.TERMS);
        oneLine("buyerReference", content.buyerReference(), Limits.REFERENCE);
        oneLine("orderReference", content.orderReference(), Limits.REFERENCE);
        BusinessDay.check(problems, "issueDate", content.issueDate());
        BusinessDay.check(problems, "dueDate", content.dueDate());
        BusinessDay.check(problems, "deliveryDate", content.deliveryDate());
        if (content.issueDate() != null
                && content.dueDate() != null
                && content.dueDate().isBefore(content.issueDate())) {
            problems.add("dueDate", DUE_BEFORE_ISSUE, "value", content.dueDate(), "limit", content.issueDate());
        }
    }

    private void amounts() {
        money("prepaid", content.prepaid());
        money("rounding", content.rounding());
        rounding(content.rounding());
        if (content.cashRounding() && content.rounding() != null) {
            problems.add("rounding", ROUNDING_TWICE);
        }
        discount("discount", content.discount());
    }

    private void lines() {
        tooMany("lines", content.lines().size(), Limits.LINES);
        for (int i = 0; i < Math.min(content.lines().size(), Limits.LINES); i++) {
            line("lines[" + i + "].", content.lines().get(i));
        }
    }

    private void line(String path, ContentLine line) {
        manyLines(path + "description", line.description(), Limits.DESCRIPTION);
        manyLines(path + "detail", line.detail(), Limits.DETAIL);
        price(path + "unitPrice", line.unitPrice());
        price(path + "grossPrice", line.grossPrice());
        price(path + "priceDiscount", line.priceDiscount());
        if (!line.baseQuantity().isPositive()) {
            problems.add(
                    path + "baseQuantity",
                    ProblemCode.OUT_OF_RANGE,
                    "value",
                    line.baseQuantity().plain(),
                    "limit",
                    "> 0");
        }
        priceParts(path, line);
        discount(path + "discount", line.discount());
        adjustments(path, line.adjustments(), Limits.LINE_ADJUSTMENTS);
        LineTerms.SHAPE.check(problems, path, line.more());
        TermRules.check(problems, path, line);
    }

    private void priceParts(String path, ContentLine line) {
        UnitPrice gross = line.grossPrice();
        UnitPrice discount = line.priceDiscount();
        if (gross == null && discount == null) {
            return;
        }
        if (gross == null) {
            problems.add(path + "grossPrice", ProblemCode.REQUIRED);
            return;
        }
        UnitPrice off = discount == null ? UnitPrice.zero(gross.currency()) : discount;
        if (gross.value().subtract(off.value()).compareTo(line.unitPrice().value()) != 0) {
            problems.add(
                    path + "unitPrice",
                    PRICE_PARTS_DIFFER,
                    "value",
                    line.unitPrice().plain(),
                    "limit",
                    gross.plain() + " − " + off.plain());
        }
    }

    private void adjustments() {
        List<Adjustment> adjustments =
                content.adjustments().stream().map(TaxedAdjustment::adjustment).toList();
        adjustments("", adjustments, Limits.DOCUMENT_ADJUSTMENTS);
    }

    /** The limit is for allowances and charges together; the list that goes beyond it is named. */
    private void adjustments(String path, List<Adjustment> adjustments, int limit) {
        if (adjustments.size() > limit) {
            tooMany(path + AdjustmentPaths.list(adjustments.get(limit)), adjustments.size(), limit);
        }
        List<String> paths = AdjustmentPaths.of(adjustments);
        for (int i = 0; i < adjustments.size(); i++) {
            adjustment(path + paths.get(i) + ".", adjustments.get(i));
        }
    }

    private void adjustment(String path, Adjustment adjustment) {
        portion(path, adjustment.portion());
        oneLine(path + "reason", adjustment.reason(), Limits.REASON);
        oneLine(path + "reasonCode", adjustment.reasonCode(), Limits.REASON_CODE);
    }

    /** BT-114 rounds what is to be paid; the coarsest way is to whole units, or to the smallest coin above one. */
    private void rounding(@Nullable Money stated) {
        BigDecimal limit = currency.cashStep().max(Limits.ROUNDING);
        if (stated != null && stated.abs().amount().compareTo(limit) > 0) {
            problems.add("rounding", ProblemCode.OUT_OF_RANGE, "value", stated.plain(), "limit", limit.toPlainString());
        }
    }

    private void discount(String field, @Nullable Discount discount) {
        if (discount == null) {
            return;
        }
        portion(field + ".", discount.portion());
        Money amount = discount.portion().amount();
        if (amount != null && amount.isNegative()) {
            problems.add(field + ".amount", ProblemCode.NEGATIVE, "value", amount.plain());
        }
        oneLine(field + ".reason", discount.reason(), Limits.REASON);
        Percent percent = discount.portion().percent();
        if (percent != null && percent.compareTo(Percent.HUNDRED) > 0) {
            problems.add(field + ".percent", DISCOUNT_ABOVE_100, "value", percent.plain(), "limit", "100");
        }
    }

    private void portion(String path, Portion portion) {
        money(path + "amount", portion.amount());
        money(path + "base", portion.base());
        Money amount = portion.amount();
        Percent percent = portion.percent();
        Money base = portion.base();
        if (amount == null
                || percent == null
                || base == null
                || !base.currency().equals(currency)) {
            return;
        }
        Money expected = Rounding.halfUp(currency).percentOf(base, percent.value());
        if (!expected.equals(amount)) {
            problems.add(path + "amount", NOT_PERCENT_OF_BASE, "value", amount.plain(), "expected", expected.plain());
        }
    }

    private void exemptions() {
        Set<TaxCategory> seen = EnumSet.noneOf(TaxCategory.class);
        for (int i = 0; i < content.exemptions().size(); i++) {
            TaxExemption exemption = content.exemptions().get(i);
            String path = "exemptions[" + i + "].";
            if (!seen.add(exemption.category())) {
                problems.add(path + "category", ProblemCode.DUPLICATE, "value", exemption.category());
            }
            oneLine(path + "reason", exemption.reason(), Limits.REASON);
            oneLine(path + "code", exemption.code(), Limits.REASON_CODE);
        }
    }

    private void oneLine(String field, String text, int limit) {
        Text.checkLine(problems, field, text, limit);
    }

    private void manyLines(String field, String text, int limit) {
        Text.checkLines(problems, field, text, limit);
    }

    private void tooMany(String field, int size, int limit) {
        if (size > limit) {
            problems.add(field, ProblemCode.TOO_MANY, "value", size, "limit", limit);
        }
    }

    private void money(String field, @Nullable Money money) {
        if (money != null) {
            inCurrency(field, money.currency());
            if (!money.isOneAmount()) {
                problems.add(
                        field,
                        ProblemCode.OUT_OF_RANGE,
                        "value",
                        money.plain(),
                        "limit",
                        Decimals.greatest(Money.INTEGER_DIGITS));
            }
        }
    }

    private void price(String field, @Nullable UnitPrice price) {
        if (price != null) {
            inCurrency(field, price.currency());
        }
    }

    private void inCurrency(String field, CurrencyUnit used) {
        if (!used.equals(currency)) {
            problems.add(field, ProblemCode.WRONG_CURRENCY, "value", used.code(), "limit", currency.code());
        }
    }
}
