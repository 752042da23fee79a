package now.billing.sending;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.MailReceivers;
import org.jspecify.annotations.Nullable;

/**
 * Sends an issued document by mail, with its PDF, its public link and files beside it.
 *
 * @param id of a document of the kind that is sent
 * @param receivers null takes those whom the customer's documents go to; without anybody in {@code to} it takes those
 *     of that list
 * @param subject null takes the text of the document's language
 * @param message null takes the text of the document's language
 * @param attachments names of the files beside the document that travel; null takes all
 */
public record SendDocument(
        UUID id,
        @Nullable MailReceivers receivers,
        @Nullable String subject,
        @Nullable String message,
        @Nullable List<String> attachments) {

    /** To one receiver, with all files beside the document. */
    public SendDocument(UUID id, @Nullable String recipient, @Nullable String subject, @Nullable String message) {
        this(id, recipient == null ? null : MailReceivers.of(recipient), subject, message, null);
    }

    /** To the usual receivers, with the usual words and all files beside the document. */
    public static SendDocument usual(UUID id) {
        return new SendDocument(id, null, null, null, null);
    }
}
