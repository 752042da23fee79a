package now.billing.issuing;

import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;

/** A receipt was numbered and frozen. Observed as {@link DocumentIssued} is. */
public record ReceiptIssued(DocumentRef ref, DocumentNumber number, UUID paymentId, ContentDigest digest) {}
