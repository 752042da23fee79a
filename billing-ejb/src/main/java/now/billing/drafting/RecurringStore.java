package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What only a recurring invoice has: its days, and whom each invoice is for. */
@Dependent
@OfKind(DocumentKind.RECURRING)
public class RecurringStore implements KindFactsStore<RecurringFacts> {
    private static final ProblemCode DUE_BEFORE_ISSUE = ProblemCode.of("document.due_before_issue");

    private final RecurringPlans plans;

    @Inject
    RecurringStore(RecurringPlans plans) {
        this.plans = plans;
    }

    @Override
    public Class<RecurringFacts> type() {
        return RecurringFacts.class;
    }

    @Override
    public Optional<RecurringFacts> find(UUID document) {
        return plans.find(document);
    }

    @Override
    public void keep(UUID document, RecurringFacts facts) {
        plans.keep(document, facts);
    }

    @Override
    public List<Problem> problems(RecurringFacts facts, @Nullable UUID customerId, DocumentContent content) {
        FieldProblems problems = new FieldProblems();
        if (customerId == null) {
            problems.add("customerId", ProblemCode.REQUIRED);
        }
        LocalDate startsOn = facts.recurrence().startsOn();
        LocalDate dueDate = content.dueDate();
        if (dueDate != null && dueDate.isBefore(startsOn)) {
            problems.add("dueDate", DUE_BEFORE_ISSUE, "value", dueDate, "limit", startsOn);
        }
        return problems.list();
    }
}
