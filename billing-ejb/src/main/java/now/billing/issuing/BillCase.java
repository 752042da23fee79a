package now.billing.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * A bill, resolved for its approval.
 *
 * @param supplier null while nobody said
 * @param dated the date that is written on it; null while nobody said
 * @param first the approved bill of the same supplier that has its number already, or null
 */
record BillCase(
        BillFacts facts,
        @Nullable UUID supplier,
        @Nullable LocalDate dated,
        @Nullable UUID first) implements IssueCase {
    static final ProblemCode BELOW_ZERO = ProblemCode.of("bill.below_zero");

    @Override
    public DocumentNumber number() {
        return DocumentNumber.of(facts.number());
    }

    @Override
    public @Nullable UUID held() {
        return supplier;
    }

    @Override
    public CalculatedDocument calculate(DocumentContent content) {
        return facts.calculate(content);
    }

    /** Number and date are the supplier's: nobody can give them for him. */
    @Override
    public List<Problem> findings(LocalDate issueDate) {
        FieldProblems problems = new FieldProblems();
        if (facts.foldedNumber().isEmpty()) {
            problems.add("number", ProblemCode.REQUIRED);
        }
        if (dated == null) {
            problems.add("issueDate", ProblemCode.REQUIRED);
        }
        return problems.list();
    }

    @Override
    public Optional<RuleViolated> refusal(CalculatedDocument calculated) {
        if (first != null) {
            return Optional.of(RuleViolated.of(
                    DocumentKind.BILL.problem("duplicate"),
                    "number",
                    facts.number(),
                    "kind",
                    DocumentKind.BILL.key(),
                    "id",
                    first));
        }
        Money toPay = calculated.totals().toPay();
        return toPay.isNegative()
                ? Optional.of(RuleViolated.of(BELOW_ZERO, "value", toPay.toString()))
                : Optional.empty();
    }
}
