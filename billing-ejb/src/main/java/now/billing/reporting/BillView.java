package now.billing.reporting;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import org.jspecify.annotations.Nullable;

/**
 * One bill, draft or approved, with all that is known of it.
 *
 * @param payments the oldest first; none of a draft
 * @param cancelledBecause the reason, which may be empty; null unless it is cancelled
 * @param duplicateOf the approved bill of the same supplier that has its number; null where there is none
 */
public record BillView(
        DocumentView document,
        List<BillPaymentView> payments,
        @Nullable String cancelledBecause,
        @Nullable UUID duplicateOf) {

    /** What only a bill has. */
    public BillFacts facts() {
        if (document.facts() instanceof BillFacts bill) {
            return bill;
        }
        throw new IllegalStateException("a bill without its facts: " + document.id());
    }

    /** The bill as it came, or null. */
    public @Nullable BillFile attachment() {
        return facts().attachment();
    }
}
