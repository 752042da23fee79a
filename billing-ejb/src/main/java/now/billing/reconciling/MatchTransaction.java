package now.billing.reconciling;

import java.util.List;
import java.util.UUID;
import now.billing.settling.AllocatePayment;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is for.
 *
 * @param customerId whose money it is; null where the documents say it
 * @param allocations which documents it pays; what is left stays on the customer's account
 */
public record MatchTransaction(@Nullable UUID customerId, List<AllocatePayment> allocations) {
    /** Just what is proposed. */
    public static MatchTransaction of(Suggestion proposed) {
        return new MatchTransaction(
                proposed.customerId(),
                proposed.parts().stream()
                        .map(each -> new AllocatePayment(each.documentId(), each.amount()))
                        .toList());
    }
}
