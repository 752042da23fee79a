package now.billing.banking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one of our accounts, or one transaction of a batch, and what became of it.
 *
 * @param accountName how the organization calls the account
 * @param paymentId the payment that it is recorded as, or null
 * @param byItself whether it was booked because it was certain, by nobody's hand
 * @param reason why it is ignored, or empty
 */
public record BankTransaction(
        UUID id,
        UUID importId,
        String accountName,
        BankFacts facts,
        BankState state,
        @Nullable UUID paymentId,
        boolean byItself,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt) {}
