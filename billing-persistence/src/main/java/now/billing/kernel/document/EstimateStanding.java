package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import now.billing.kernel.lifecycle.EstimateState;
import org.jspecify.annotations.Nullable;

/**
 * How an issued estimate stands by the facts beside it.
 *
 * @param validUntil the last day on which it can be approved by its receiver, or null
 * @param verdict what the client said, or null
 * @param withdrawn whether the user took it back
 * @param converted whether nothing of it is left
 */
public record EstimateStanding(
        @Nullable LocalDate validUntil, EstimateAnswer.@Nullable Verdict verdict, boolean withdrawn, boolean converted)
        implements Serializable {

    /** Shown in the place of a state where nobody answered in time; derived from the date, no state of its own. */
    public static final String EXPIRED = "EXPIRED";

    /** @param sent whether it went out to its receiver */
    public EstimateState state(boolean sent) {
        if (withdrawn) {
            return EstimateState.CANCELLED;
        }
        if (converted) {
            return EstimateState.CONVERTED;
        }
        if (verdict != null) {
            return verdict == EstimateAnswer.Verdict.APPROVED ? EstimateState.APPROVED : EstimateState.REJECTED;
        }
        return sent ? EstimateState.SENT : EstimateState.FINALISED;
    }

    /** Whether nobody answered while it was valid. */
    public boolean expired(LocalDate today) {
        return isOpen() && validUntil != null && validUntil.isBefore(today);
    }

    /** Whether an answer is waited for, though it may be too late. */
    public boolean isOpen() {
        return verdict == null && !withdrawn && !converted;
    }

    /** The word of its state as people and programs read it. */
    public String word(boolean sent, LocalDate today) {
        return expired(today) ? EXPIRED : state(sent).name();
    }
}
