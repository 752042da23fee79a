package now.billing.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Deposit;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a final invoice takes off, resolved for its issue.
 *
 * @param draft its content as it was written
 * @param held the customer whose account is held
 */
record Final(DocumentContent draft, @Nullable UUID held, List<Deposit> deposits) implements IssueCase {
    static final ProblemCode NO_SUPPLY = ProblemCode.of("final.no_supply");
    static final ProblemCode DEDUCTION_DIFFERS = ProblemCode.of("final.deduction_differs");
    static final ProblemCode BEFORE_DEPOSIT = ProblemCode.of("final.before_deposit");

    @Override
    public @Nullable KindFacts facts() {
        return null;
    }

    /** With the deposits that it follows (BG-3), whatever became of them in the draft. */
    @Override
    public DocumentContent completed(DocumentContent content) {
        return content.toBuilder()
                .more(content.more()
                        .following(deposits.stream().map(Deposit::preceding).toList()))
                .build();
    }

    /** Deposits and final invoice together bear the tax of the supply. */
    @Override
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate(new FinalContent(content).taxes(deposits));
    }

    @Override
    public List<Problem> findings(LocalDate issueDate) {
        FinalContent content = new FinalContent(draft);
        List<Problem> findings = new ArrayList<>();
        if (!content.hasSupply()) {
            findings.add(Problem.at("lines", NO_SUPPLY));
        }
        for (Deposit each : deposits) {
            if (!content.deducts(each)) {
                findings.add(Problem.at(
                        "lines",
                        DEDUCTION_DIFFERS,
                        "number",
                        each.number(),
                        "rest",
                        each.rest().gross()));
            }
            if (issueDate.isBefore(each.issueDate())) {
                findings.add(
                        Problem.at("issueDate", BEFORE_DEPOSIT, "number", each.number(), "limit", each.issueDate()));
            }
        }
        return findings;
    }
}
