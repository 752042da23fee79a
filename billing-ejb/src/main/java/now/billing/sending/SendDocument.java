package now.billing.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends an issued document by mail, with its PDF and its public link.
 *
 * @param id of a document of the kind that is sent
 * @param recipient null takes the customer's address
 * @param subject null takes the text of the document's language
 * @param message null takes the text of the document's language
 */
public record SendDocument(
        UUID id,
        @Nullable String recipient,
        @Nullable String subject,
        @Nullable String message) {}
