package now.billing.receivables;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/** An allocation as people read it; negative where it was taken back. */
public record AllocationRow(
        UUID paymentId, DocumentRef document, DocumentNumber number, Money amount, LocalDate receivedOn) {}
