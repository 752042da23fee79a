package now.billing.sending;

import java.util.UUID;
import now.billing.kernel.document.DocumentRef;

/** A document was handed over for sending. Observed in the same transaction. */
public record DocumentSent(DocumentRef ref, UUID deliveryId) {}
