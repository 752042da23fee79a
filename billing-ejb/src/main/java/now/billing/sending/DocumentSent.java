package now.billing.sending;

import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.tenancy.TenantCode;

/** A document was handed over for sending; after commit the relay takes it up. */
public record DocumentSent(TenantCode tenant, DocumentRef ref, UUID deliveryId) {}
