package now.billing.reporting;

import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What became of an issued estimate.
 *
 * @param expired whether nobody answered while it was valid
 * @param answer of the client, or null
 * @param left the lines of which something can still be converted
 * @param part whether some of it was converted, but not all
 */
public record OfferView(
        EstimateState state, boolean expired, @Nullable EstimateAnswer answer, List<Left> left, boolean part) {
    /** So many of a line. */
    public record Left(ContentLine line, Quantity quantity) {}

    public OfferView {
        left = List.copyOf(left);
    }

    /** Whether the client was not heard yet. */
    public boolean isUnanswered() {
        return answer == null && (state == EstimateState.FINALISED || state == EstimateState.SENT);
    }

    /** Whether something of it can still become an invoice. */
    public boolean isConvertible() {
        return !left.isEmpty() && (isUnanswered() || state == EstimateState.APPROVED);
    }

    /** Whether it can be taken back. */
    public boolean isWithdrawable() {
        return !part && (isUnanswered() || state == EstimateState.APPROVED || state == EstimateState.REJECTED);
    }
}
