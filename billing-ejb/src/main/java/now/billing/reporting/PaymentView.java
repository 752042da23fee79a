package now.billing.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.receivables.EarlyDiscount;
import org.jspecify.annotations.Nullable;

/**
 * A recorded payment.
 *
 * @param unallocated what stays as credit on account
 * @param refunded what was refunded of it
 * @param discounts what it took for being early, reversals too
 * @param refunds known of one payment, not in a list
 * @param receiptNumber number of its receipt
 * @param exchange what really came; known of one payment that came in another currency
 * @param reversal known of one payment, not in a list
 */
public record PaymentView(
        UUID id,
        UUID customerId,
        String customerName,
        Money amount,
        Money unallocated,
        Money refunded,
        LocalDate receivedOn,
        String method,
        @Nullable String reference,
        PaymentState state,
        @Nullable String receiptNumber,
        List<AllocationView> allocations,
        List<EarlyDiscount> discounts,
        List<RefundView> refunds,
        Instant createdAt,
        @Nullable ExchangeView exchange,
        @Nullable Reversal reversal) {

    /** That and why it was taken back. */
    public record Reversal(LocalDate on, String reason) {}
}
