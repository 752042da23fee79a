package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/** A part of a payment as counted towards a document; negative where it was reversed. */
public record AllocationView(
        UUID paymentId, DocumentRef document, String documentNumber, Money amount, LocalDate receivedOn) {}
