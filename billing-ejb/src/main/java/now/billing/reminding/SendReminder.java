package now.billing.reminding;

import java.util.UUID;

/**
 * Reminds of an invoice.
 *
 * @param expected digest of the words and sums that were shown, hexadecimal; others are not sent
 */
public record SendReminder(UUID invoiceId, String expected) {}
