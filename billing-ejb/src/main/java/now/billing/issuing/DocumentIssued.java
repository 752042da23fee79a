package now.billing.issuing;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/** A document was numbered and frozen. Observed in the same transaction. */
public record DocumentIssued(
        DocumentRef ref,
        DocumentNumber number,
        UUID customerId,
        LocalDate issueDate,
        Money toPay,
        ContentDigest digest) {}
