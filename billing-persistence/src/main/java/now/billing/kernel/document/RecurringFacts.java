package now.billing.kernel.document;

import java.util.List;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.schedule.Recurrence;

/**
 * What only a recurring invoice has.
 *
 * @param mode what becomes of each invoice by itself
 */
public record RecurringFacts(Recurrence recurrence, Mode mode) implements KindFacts {
    /** What becomes of an invoice that was made by itself. */
    public enum Mode {
        /** It waits as a draft. */
        DRAFT,
        /** It gets its number. */
        ISSUE,
        /** It gets its number and goes to the customer by mail. */
        SEND
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.RECURRING;
    }

    @Override
    public List<Problem> problems() {
        return recurrence.problems();
    }
}
