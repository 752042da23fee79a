package now.billing.sending;

import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An estimate as its receiver sees it.
 *
 * @param answer the first and only one, or null
 * @param expired whether it is too late to answer
 * @param bySender whether who looks is signed in to the business that sent it
 * @param agreed the total with the lines that the client chose; null where he could not choose, or did not say yes
 */
public record PublicOffer(
        EstimateStanding standing,
        @Nullable EstimateAnswer answer,
        boolean expired,
        boolean bySender,
        @Nullable Money agreed) {

    /** Whether the receiver is asked for his answer. */
    public boolean isAsked() {
        return standing.isOpen() && !expired;
    }

    /** Whether who looks may answer; the sender records elsewhere what he was told. */
    public boolean isAnswerable() {
        return isAsked() && !bySender;
    }
}
