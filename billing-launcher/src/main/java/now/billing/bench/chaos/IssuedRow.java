package now.billing.bench.chaos;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the database holds of one issued invoice.
 *
 * @param reference the caller's name of the invoice
 * @param whole whether the invoice row carries the record's number and the digest is that of the text
 * @param standings rows in the projection
 * @param postings ledger entries over the payable amount
 * @param leaves evidence entries over the digest
 * @param sealed of these, how many have their place in the log
 * @param events outbox rows
 */
record IssuedRow(
        String invoiceId,
        String reference,
        String number,
        LocalDate issueDate,
        BigDecimal gross,
        BigDecimal payable,
        boolean whole,
        int standings,
        int postings,
        int leaves,
        int sealed,
        int events) {}
