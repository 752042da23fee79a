package now.billing.sending;

import java.util.UUID;
import now.billing.kernel.document.DocumentRef;

/**
 * A claimed delivery, ready to be made into a mail.
 *
 * @param senderName the seller's name on the frozen document
 * @param replyTo the seller's address, may be empty
 */
record OutgoingMail(
        UUID deliveryId,
        DocumentRef ref,
        String messageId,
        String recipient,
        String subject,
        String message,
        String senderName,
        String replyTo) {}
