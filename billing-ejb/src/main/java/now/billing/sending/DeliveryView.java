package now.billing.sending;

import java.time.Instant;
import java.util.UUID;
import now.billing.delivery.DeliveryState;
import now.billing.kernel.document.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * One send and what became of it.
 *
 * @param keptAsFile whether it lies on this machine as a file, because no SMTP server was configured
 * @param error the mail server's last answer
 */
public record DeliveryView(
        UUID id,
        DocumentRef ref,
        String number,
        String recipient,
        String subject,
        DeliveryState state,
        boolean keptAsFile,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String error) {

    /** Whether it was handed to the mail server at least once. */
    public boolean tried() {
        return attempts > 0;
    }
}
