package now.billing.drafting;

import java.time.LocalDate;
import java.util.List;
import now.billing.documents.recurring.RecurringPlan;
import now.billing.documents.recurring.RecurringState;
import now.billing.kernel.document.terms.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where a recurring invoice stands.
 *
 * @param nextOn the business date of the next invoice; null while none follows
 * @param next what comes, in order; of a paused one what would come if it was resumed today
 */
public record RecurringStanding(
        RecurringState state, @Nullable LocalDate nextOn, List<Next> next) {

    /** One invoice to come, and the period that it is about. */
    public record Next(LocalDate date, Period period) {}

    static RecurringStanding of(RecurringPlan plan, List<Next> next) {
        RecurringState state = plan.state();
        return new RecurringStanding(state, state == RecurringState.ACTIVE ? plan.nextOn() : null, next);
    }
}
