package now.billing.documents.recurring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes next.
 *
 * @param nextOn the business date of the next invoice, or null after the last one
 */
public record RecurringPlan(boolean paused, @Nullable LocalDate nextOn) {
    /** Where it stands. */
    public RecurringState state() {
        if (nextOn == null) {
            return RecurringState.ENDED;
        }
        return paused ? RecurringState.PAUSED : RecurringState.ACTIVE;
    }
}
