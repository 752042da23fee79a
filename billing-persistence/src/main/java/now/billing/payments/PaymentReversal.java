package now.billing.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a payment was taken back: it bounced, or it never was. A payment is reversed at most once and then as a
 * whole; its
 * allocations are reversed with it.
 */
public record PaymentReversal(
        UUID id, UUID paymentId, LocalDate reversedOn, String reason, String reversedBy, Instant reversedAt) {}
