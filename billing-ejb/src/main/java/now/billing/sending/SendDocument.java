package now.billing.sending;

import now.billing.kernel.document.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * Sends an issued document by mail, with its PDF and its public link.
 *
 * @param recipient null takes the customer's address
 * @param subject null takes the text of the document's language
 * @param message null takes the text of the document's language
 */
public record SendDocument(
        DocumentRef ref,
        @Nullable String recipient,
        @Nullable String subject,
        @Nullable String message) {}
