package now.billing.documents.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One time that a recurring invoice was due, and what became of it.
 *
 * @param recurringId the recurring invoice
 * @param dueOn the business date
 * @param madeId the invoice that was made; null also where its draft was deleted since
 * @param madeNumber its number, or null while it is a draft
 * @param problem why it could not be made; null unless it failed
 * @param retryAt when it is tried again; null unless it failed
 */
public record RecurringSlot(
        UUID recurringId,
        LocalDate dueOn,
        State state,
        @Nullable UUID madeId,
        @Nullable String madeNumber,
        @Nullable Problem problem,
        @Nullable Instant retryAt) {
    /** What became of it. */
    public enum State {
        MADE,
        FAILED,
        /** Somebody decided that there is to be none. */
        SKIPPED
    }
}
