package now.billing.reporting;

import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of an issued estimate.
 *
 * @param expired whether nobody answered while it was valid
 * @param answer of the client, or null
 * @param left the lines of which something can still be converted
 * @param part whether some of it was converted, but not all
 * @param agreed the total with the lines that the client chose; null where he could not choose, or did not say yes
 */
public record OfferView(
        EstimateState state,
        boolean expired,
        @Nullable EstimateAnswer answer,
        List<Left> left,
        boolean part,
        @Nullable Money agreed) {
    /**
     * So many of a line.
     *
     * @param chosen whether it was agreed to: it is not optional, or the client takes it
     */
    public record Left(ContentLine line, Quantity quantity, boolean chosen) {}

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
