package now.billing.issuing;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/**
 * An invoice was numbered and frozen. Observed in the same transaction, before its record is on its way to the
 * database: an observer says what it adds ({@code TenantSql.later}) and reads nothing back (ADR 0014).
 */
public record InvoiceIssued(
        DocumentRef ref,
        DocumentNumber number,
        UUID customerId,
        LocalDate issueDate,
        Money payable,
        ContentDigest digest) {}
