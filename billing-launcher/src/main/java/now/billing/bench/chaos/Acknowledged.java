package now.billing.bench.chaos;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An issue that the system has answered with success: from then on the caller relies on it.
 *
 * @param tenant code
 * @param reference the caller's own name of the invoice, unique, and part of its idempotency keys
 */
record Acknowledged(
        String tenant,
        String reference,
        String invoiceId,
        String number,
        LocalDate issueDate,
        BigDecimal gross,
        BigDecimal payable) {}
