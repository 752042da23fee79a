package now.billing.sending;

import java.util.List;
import java.util.UUID;
import now.billing.delivery.CarriedFile;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.MailReceivers;
import org.jspecify.annotations.Nullable;

/**
 * A claimed delivery, ready to be made into a mail.
 *
 * @param message as it was written
 * @param frame what stands round it
 * @param files what it carries beside the paper
 * @param frozen what the document says; its seller sends the mail
 * @param reminderId the reminder whose letter goes with it, or null
 */
record OutgoingMail(
        UUID deliveryId,
        DocumentRef ref,
        String messageId,
        MailReceivers receivers,
        String subject,
        String message,
        MailFrame frame,
        List<CarriedFile> files,
        FrozenRecord frozen,
        @Nullable UUID reminderId) {}
