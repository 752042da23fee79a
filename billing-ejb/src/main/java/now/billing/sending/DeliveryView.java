package now.billing.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.delivery.CarriedFile;
import now.billing.delivery.DeliveryState;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One send and what became of it.
 *
 * @param files what it carries beside the paper
 * @param keptAsFile whether it lies on this machine as a file, because no SMTP server was configured
 * @param error the mail server's last answer
 * @param reminderId the reminder whose mail it is, or null
 * @param problem why it was cancelled, or null
 */
public record DeliveryView(
        UUID id,
        DocumentRef ref,
        String number,
        MailReceivers receivers,
        String subject,
        List<CarriedFile> files,
        DeliveryState state,
        boolean keptAsFile,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String error,
        @Nullable UUID reminderId,
        @Nullable Problem problem) {

    /** The first receiver. */
    public String recipient() {
        return receivers.to().get(0);
    }

    /** Whether it was handed to the mail server at least once. */
    public boolean tried() {
        return attempts > 0;
    }
}
